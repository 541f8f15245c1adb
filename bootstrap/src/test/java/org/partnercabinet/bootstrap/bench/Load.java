package org.partnercabinet.bootstrap.bench;

import java.io.IOException;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Callers on a fixed number of connections, each sending its next request when it has its answer. One thread. */
final class Load {
    /** @param latencies of the answers that came within the time */
    record Sample(double perSecond, Latencies latencies) {}

    private final int port;
    private final int size;
    private final Supplier<byte[]> requests;
    private final String status;
    private long answered;

    /** @param requests one whole request each time. @param status that every answer must have */
    Load(int port, int size, Supplier<byte[]> requests, String status) {
        this.port = port;
        this.size = size;
        this.requests = requests;
        this.status = status;
    }

    /** Keeps every connection busy for so long, and waits for what is still to be answered then. */
    Sample run(Duration time) throws IOException {
        var connections = new ArrayList<Connection>();
        try (var selector = Selector.open()) {
            for (int i = 0; i < size; i++) connections.add(new Connection(port, selector, status));
            return run(time, selector, connections);
        } finally {
            for (Connection connection : connections) connection.close();
        }
    }

    private Sample run(Duration time, Selector selector, List<Connection> connections) throws IOException {
        var latencies = new Latencies();
        long end = System.nanoTime() + time.toNanos();
        for (Connection connection : connections) connection.send(requests.get());
        int underWay = connections.size();
        while (underWay > 0) {
            selector.select();
            for (var key : selector.selectedKeys()) {
                var connection = (Connection) key.attachment();
                long took = connection.receive();
                if (took < 0) continue;
                answered++;
                if (System.nanoTime() < end) {
                    latencies.add(took);
                    connection.send(requests.get());
                } else {
                    underWay--;
                }
            }
            selector.selectedKeys().clear();
        }
        return new Sample(latencies.total() * 1e9 / time.toNanos(), latencies);
    }

    /** Since the beginning. */
    long answered() {
        return answered;
    }
}
