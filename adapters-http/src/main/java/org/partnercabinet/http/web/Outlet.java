package org.partnercabinet.http.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Where pieces of a lasting answer go in, from any thread. Pieces wait here until the other side takes them; nobody waits
 * for a slow one.
 */
public final class Outlet {
    private final ServletOutputStream out;
    private final Executor writers;
    private final int mostWaiting;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private boolean unflushed;
    private boolean ending;
    private boolean over;

    private Outlet(ServletOutputStream out, Executor writers, int mostWaiting) {
        this.out = out;
        this.writers = writers;
        this.mostWaiting = mostWaiting;
    }

    static Outlet on(ServletOutputStream out, Executor writers, int mostWaiting) {
        var outlet = new Outlet(out, writers, mostWaiting);
        out.setWriteListener(outlet.new Listener());
        return outlet;
    }

    /**
     * Sends it as soon as the other side takes it.
     *
     * @param piece not to be changed any more
     * @return whether it was taken on; with too many waiting, the answer breaks off
     */
    public boolean offer(byte[] piece) {
        synchronized (this) {
            if (over || ending) {
                return false;
            }
            if (waiting.size() < mostWaiting) {
                waiting.add(piece);
                writers.execute(this::drain);
                return true;
            }
        }
        close();
        return false;
    }

    /** Ends the answer properly, once what waits is sent. */
    public void end() {
        synchronized (this) {
            ending = true;
            writers.execute(this::drain);
        }
    }

    /** Breaks the answer off; what waits is not sent. */
    public void close() {
        synchronized (this) {
            over = true;
            waiting.clear();
        }
        closed.complete(null);
    }

    /** Done when nothing more will be sent, whoever wanted it so. */
    public CompletableFuture<Void> closed() {
        return closed;
    }

    private void drain() {
        boolean finished;
        try {
            finished = write();
        } catch (IOException | RuntimeException gone) {
            finished = true;
        }
        if (finished) {
            close();
        }
    }

    /** Writes while the other side takes it; when it does not, the container calls again. @return whether it is over */
    private synchronized boolean write() throws IOException {
        while (!over && out.isReady()) {
            byte[] next = waiting.poll();
            if (next != null) {
                out.write(next);
                unflushed = true;
            } else if (unflushed) {
                unflushed = false;
                out.flush();
            } else {
                return ending;
            }
        }
        return false;
    }

    private final class Listener implements WriteListener {
        @Override
        public void onWritePossible() {
            drain();
        }

        @Override
        public void onError(Throwable gone) {
            close();
        }
    }
}
