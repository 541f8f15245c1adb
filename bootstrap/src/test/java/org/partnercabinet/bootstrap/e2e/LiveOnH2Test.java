package org.partnercabinet.bootstrap.e2e;

final class LiveOnH2Test extends LiveContract {
    @Override
    protected void run() {
        near = new RunningApp(Databases.h2());
        far = near;
    }
}
