package org.partnercabinet.bitrix24.practice;

import java.util.concurrent.CountDownLatch;

/** Runs a portal by itself, for manual work: {@code Serve [rest port] [control port]}. */
public final class Serve {
    private static final int REST_PORT = 8090;
    private static final int CONTROL_PORT = 8091;

    private Serve() {}

    /** Runs until the process is ended. */
    public static void main(String[] args) throws InterruptedException {
        int rest = args.length > 0 ? Integer.parseInt(args[0]) : REST_PORT;
        int control = args.length > 1 ? Integer.parseInt(args[1]) : CONTROL_PORT;
        try (var portal = PracticePortal.start(PracticePortal.Settings.forDemo(rest, control))) {
            System.out.println("Practice portal, page:             " + portal.controlUrl());
            System.out.println("Practice portal, incoming webhook: " + portal.webhookUrl());
            new CountDownLatch(1).await();
        }
    }
}
