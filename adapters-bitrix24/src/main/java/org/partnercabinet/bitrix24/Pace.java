package org.partnercabinet.bitrix24;

import java.util.concurrent.TimeUnit;

/** Time that passes, and waiting for it. Tests bring their own. */
public interface Pace {
    Pace REAL = new Pace() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void sleep(long nanos) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(nanos);
        }
    };

    /** Only differences mean something. */
    long nanos();

    void sleep(long nanos) throws InterruptedException;
}
