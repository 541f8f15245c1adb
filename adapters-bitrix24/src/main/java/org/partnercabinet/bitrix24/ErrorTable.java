package org.partnercabinet.bitrix24;

import static org.partnercabinet.bitrix24.Verdict.BLOCKED;
import static org.partnercabinet.bitrix24.Verdict.DENIED;
import static org.partnercabinet.bitrix24.Verdict.METHOD_TIRED;
import static org.partnercabinet.bitrix24.Verdict.NOT_FOUND;
import static org.partnercabinet.bitrix24.Verdict.REJECTED;
import static org.partnercabinet.bitrix24.Verdict.TOO_FAST;
import static org.partnercabinet.bitrix24.Verdict.UNCLEAR;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Bitrix24's error codes, as its documentation lists them (system errors, error codes of {@code crm.item.*}) and its SDKs
 * know them. Codes are compared without case; what is not listed counts by HTTP status.
 */
final class ErrorTable {
    private static final Map<String, Verdict> CODES = Map.ofEntries(
            Map.entry("QUERY_LIMIT_EXCEEDED", TOO_FAST),
            Map.entry("OPERATION_TIME_LIMIT", METHOD_TIRED),
            // A manual block, a closed portal, or credentials that no longer count.
            Map.entry("OVERLOAD_LIMIT", BLOCKED),
            Map.entry("PORTAL_DELETED", BLOCKED),
            Map.entry("PAYMENT_REQUIRED", BLOCKED),
            Map.entry("INVALID_REQUEST", BLOCKED),
            Map.entry("NO_AUTH_FOUND", BLOCKED),
            Map.entry("EXPIRED_TOKEN", BLOCKED),
            Map.entry("INVALID_TOKEN", BLOCKED),
            Map.entry("INVALID_GRANT", BLOCKED),
            Map.entry("AUTHORIZATION_ERROR", BLOCKED),
            Map.entry("APPLICATION_NOT_FOUND", BLOCKED),
            Map.entry("ERROR_OAUTH", BLOCKED),
            Map.entry("WRONG_CLIENT", BLOCKED),
            // Rights, scopes and plans, method by method. A missing scope also hides a method.
            Map.entry("INSUFFICIENT_SCOPE", DENIED),
            Map.entry("ERROR_METHOD_NOT_FOUND", DENIED),
            Map.entry("WRONG_AUTH_TYPE", DENIED),
            Map.entry("METHOD_CONFIRM_WAITING", DENIED),
            Map.entry("METHOD_CONFIRM_DENIED", DENIED),
            Map.entry("USER_ACCESS_ERROR", DENIED),
            Map.entry("ALLOWED_ONLY_INTRANET_USER", DENIED),
            Map.entry("CREATE_DYNAMIC_ITEM_RESTRICTED", DENIED),
            Map.entry("UPDATE_DYNAMIC_ITEM_RESTRICTED", DENIED),
            Map.entry("NOT_FOUND", NOT_FOUND),
            Map.entry("OWNER_NOT_FOUND", REJECTED),
            Map.entry("ENTITY_TYPE_NOT_SUPPORTED", REJECTED),
            Map.entry("CRM_FIELD_ERROR_VALUE_NOT_VALID", REJECTED),
            Map.entry("CRM_FIELD_ERROR_REQUIRED", REJECTED),
            Map.entry("INVALID_ARG_VALUE", REJECTED),
            Map.entry("ERROR_CORE", REJECTED),
            Map.entry("MAX_IMPORT_BATCH_SIZE_EXCEEDED", REJECTED),
            Map.entry("ERROR_MANIFEST_IS_NOT_AVAILABLE", REJECTED),
            Map.entry("ERROR_UNEXPECTED_ANSWER", UNCLEAR),
            Map.entry("INTERNAL_SERVER_ERROR", UNCLEAR));

    private static final Set<String> IN_BATCH_A_MISSING_RIGHT =
            Set.of("INVALID_CREDENTIALS", "NO_AUTH_FOUND", "AUTHORIZATION_ERROR");

    /** A command has no status of its own. */
    private static final int COMMAND = 400;

    private ErrorTable() {}

    static Verdict of(int status, String code, String description) {
        return switch (code.toUpperCase(Locale.ROOT)) {
            // 403: the plan, or a method for applications only. 400: no right on this one object.
            case "ACCESS_DENIED" -> status == 403 ? DENIED : REJECTED;
            // 401: the webhook's code is wrong. 403 may also mean that its owner lacks a right.
            case "INVALID_CREDENTIALS" -> status == 403 ? DENIED : BLOCKED;
            case "" -> byDescription(status, description);
            default -> {
                Verdict known = CODES.get(code.toUpperCase(Locale.ROOT));
                yield known != null ? known : byStatus(status);
            }
        };
    }

    /**
     * Of a command inside a batch that was accepted. Whoever sends it was let in, so what sounds like wrong credentials
     * only means that a right for this one method is missing.
     */
    static Verdict inBatch(String code, String description) {
        return IN_BATCH_A_MISSING_RIGHT.contains(code.toUpperCase(Locale.ROOT))
                ? DENIED
                : of(COMMAND, code, description);
    }

    /** The older methods of the CRM send an empty code; their texts differ in case and final stops. */
    private static Verdict byDescription(int status, String description) {
        String plain = description.strip().toLowerCase(Locale.ROOT).replaceAll("[.!]+$", "");
        return status < 500 && plain.equals("not found") ? NOT_FOUND : byStatus(status);
    }

    static Verdict byStatus(int status) {
        return switch (status) {
            case 401, 410 -> BLOCKED;
            case 403, 404, 405 -> DENIED;
            case 408 -> UNCLEAR;
            case 429 -> TOO_FAST;
            default -> status >= 400 && status < 500 ? REJECTED : UNCLEAR;
        };
    }
}
