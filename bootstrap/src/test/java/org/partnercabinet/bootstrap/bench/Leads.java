package org.partnercabinet.bootstrap.bench;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Programs that bring appeals: every second one is of somebody new, the others were here lately. */
final class Leads {
    private static final int LATELY = 5_000;

    private final String head;
    private final long source;
    private final Random random = new Random(20_260_102);
    private final String run = Long.toString(System.nanoTime(), 36);
    private int people;

    Leads(CallCentre centre, int port) {
        this.source = centre.source();
        this.head = "POST /api/appeals/ HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nX-API-Key: " + centre.key()
                + "\r\nContent-Type: application/json\r\nContent-Length: ";
    }

    /** The next appeal's whole request. */
    byte[] request() {
        int person =
                people == 0 || random.nextBoolean() ? people++ : people - 1 - random.nextInt(Math.min(people, LATELY));
        String body = "{\"lead_external_id\":\"" + run + "_" + person + "\",\"source_id\":" + source
                + ",\"message\":\"Hello, I would like to know more\",\"lead_name\":\"Lead " + person + "\"}";
        return (head + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1);
    }
}
