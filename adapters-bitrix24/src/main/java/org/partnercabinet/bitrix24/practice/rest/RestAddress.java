package org.partnercabinet.bitrix24.practice.rest;

import java.util.Optional;

/**
 * A REST address taken apart.
 *
 * @param userId and code: of a webhook; empty in an address for applications
 * @param third whether it is an address of REST 3.0
 */
record RestAddress(String userId, String code, String method, boolean third) {
    static Optional<RestAddress> of(String path) {
        String[] step = path.split("/");
        if (step.length < 3 || !step[1].equals("rest")) {
            return Optional.empty();
        }
        boolean third = step[2].equals("api");
        int from = third ? 3 : 2;
        return switch (step.length - from) {
            case 1 -> Optional.of(new RestAddress("", "", bare(step[from]), third));
            case 2 -> Optional.of(new RestAddress(step[from], step[from + 1], "", third));
            case 3 -> Optional.of(new RestAddress(step[from], step[from + 1], bare(step[from + 2]), third));
            default -> Optional.empty();
        };
    }

    boolean ofWebhook() {
        return !code.isEmpty();
    }

    private static String bare(String method) {
        return method.endsWith(".json") ? method.substring(0, method.length() - 5) : method;
    }
}
