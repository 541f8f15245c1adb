package org.partnercabinet.bitrix24.practice;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.partnercabinet.bitrix24.practice.wire.PhpForm;

/** What people do, as a map of words: from the page's forms and from {@code /__fake/ui}. */
final class UiCommands {
    private final Supplier<Ui> ui;

    UiCommands(Supplier<Ui> ui) {
        this.ui = ui;
    }

    /** A form of the page. */
    void form(String urlEncoded) {
        json(PhpForm.parse(urlEncoded));
    }

    /** {@code {"do":"convertLead","id":1,"amount":"50000.00","currency":"RUB"}} and its like. */
    Map<String, Object> json(Map<String, Object> body) {
        String what = Control.must(body, "do");
        switch (what) {
            case "convertLead" -> {
                return Map.of("ok", true, "deals", ui.get().convertLead(id(body), conversion(body)));
            }
            case "edit" -> ui.get().edit(Control.type(body), id(body), fields(body));
            case "setAmount" -> ui.get().setAmount(id(body), required(body), currency(body));
            case "moveStage" -> ui.get().moveStage(Control.type(body), id(body), Control.must(body, "stage"));
            case "moveFunnel" -> ui.get().moveFunnel(id(body), Long.parseLong(Control.must(body, "category")));
            case "delete" -> ui.get().delete(Control.type(body), id(body));
            case "dismissWebhookOwner" -> ui.get().dismissWebhookOwner();
            case "changeWebhookCode" -> ui.get().changeWebhookCode(Control.must(body, "code"));
            default -> throw new IllegalArgumentException("nobody can do this: " + what);
        }
        return Map.of("ok", true);
    }

    private static Ui.Conversions conversion(Map<String, Object> body) {
        int deals = Integer.parseInt(String.valueOf(body.getOrDefault("deals", 1)));
        boolean copyUtm = List.of("true", "Y", "1").contains(String.valueOf(body.get("copyUtm")));
        return new Ui.Conversions(amount(body), currency(body), Math.min(deals, 50), copyUtm);
    }

    private static long id(Map<String, Object> body) {
        return Long.parseLong(Control.must(body, "id"));
    }

    private static String currency(Map<String, Object> body) {
        String currency =
                String.valueOf(body.getOrDefault("currency", "RUB")).trim().toUpperCase(java.util.Locale.ROOT);
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("not a currency: " + currency);
        }
        return currency;
    }

    private static BigDecimal required(Map<String, Object> body) {
        BigDecimal amount = amount(body);
        if (amount == null) {
            throw new IllegalArgumentException("missing: amount");
        }
        return amount;
    }

    /** What people type: spaces between thousands, a comma or a point. */
    private static @Nullable BigDecimal amount(Map<String, Object> body) {
        String text = String.valueOf(body.getOrDefault("amount", ""))
                .replaceAll("[\\s\\u00a0\\u202f]", "")
                .replace(',', '.');
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,13}(\\.\\d{1,4})?")) {
            throw new IllegalArgumentException("not an amount: " + text);
        }
        return new BigDecimal(text);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> fields(Map<String, Object> body) {
        return body.get("fields") instanceof Map<?, ?> map ? (Map<String, Object>) map : new LinkedHashMap<>();
    }
}
