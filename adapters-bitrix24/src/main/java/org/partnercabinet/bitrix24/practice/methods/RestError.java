package org.partnercabinet.bitrix24.practice.methods;

import java.util.LinkedHashMap;
import java.util.Map;
import org.partnercabinet.bitrix24.practice.setup.Language;

/** A refusal in the portal's own words. The code is mostly a text, sometimes empty, sometimes a number. */
public final class RestError extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;
    private final transient Object code;
    private final String description;

    public RestError(int status, Object code, String description) {
        super(code + ": " + description, null, false, false);
        this.status = status;
        this.code = code;
        this.description = description;
    }

    public int status() {
        return status;
    }

    public Object code() {
        return code;
    }

    /** The body of the answer. */
    public Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("error", code);
        body.put("error_description", description);
        return body;
    }

    public static RestError queryLimit() {
        return new RestError(503, "QUERY_LIMIT_EXCEEDED", "Too many requests");
    }

    public static RestError operatingLimit() {
        return new RestError(429, "OPERATION_TIME_LIMIT", "Method is blocked due to operation time limit.");
    }

    public static RestError overload() {
        return new RestError(503, "OVERLOAD_LIMIT", "REST API is blocked due to overload.");
    }

    static RestError methodNotFound(int status) {
        return new RestError(status, "ERROR_METHOD_NOT_FOUND", "Method not found!");
    }

    static RestError insufficientScope() {
        return new RestError(
                403, "insufficient_scope", "The request requires higher privileges than provided by the webhook token");
    }

    static RestError applicationRequired() {
        return new RestError(403, "ACCESS_DENIED", "Application context required");
    }

    static RestError legacyNotFound() {
        return new RestError(400, "", "Not found");
    }

    static RestError legacyAccessDenied() {
        return new RestError(400, "", "Access denied.");
    }

    static RestError badId() {
        return new RestError(400, "", "ID is not defined or invalid");
    }

    static RestError itemNotFound(Language language) {
        return new RestError(400, "NOT_FOUND", language.pick("Элемент не найден", "Item not found"));
    }

    static RestError typeNotFound(Language language) {
        return new RestError(400, "NOT_FOUND", language.pick("Смарт-процесс не найден", "SPA not found"));
    }

    static RestError itemAccessDenied(Language language) {
        return new RestError(400, "ACCESS_DENIED", language.pick("Доступ запрещен", "Access denied"));
    }

    static RestError notIterable() {
        return new RestError(400, "100", "Expected iterable value for multiple field, but got string instead");
    }

    static RestError badValue(String field, Language language) {
        String text = language.pick("Неверное значение поля", "Invalid value of the field");
        return new RestError(400, "CRM_FIELD_ERROR_VALUE_NOT_VALID", text + " \"" + field + "\"");
    }

    static RestError badFilter(String field) {
        return new RestError(
                400, "INVALID_ARG_VALUE", "Invalid filter: field '" + field + "' is not allowed in filter");
    }

    static RestError badOrder(String field) {
        return new RestError(400, "INVALID_ARG_VALUE", "Invalid order: field '" + field + "' is not allowed in order");
    }

    static RestError missing(String parameter) {
        return new RestError(400, "100", "Could not find value for parameter {" + parameter + "}");
    }

    static RestError typeNotSupported() {
        return new RestError(400, "ENTITY_TYPE_NOT_SUPPORTED", "Entity type is not supported");
    }

    static RestError ownerNotFound() {
        return new RestError(400, "OWNER_NOT_FOUND", "Owner was not found");
    }
}
