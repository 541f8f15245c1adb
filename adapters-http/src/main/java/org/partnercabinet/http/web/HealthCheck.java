package org.partnercabinet.http.web;

import java.util.function.BooleanSupplier;

/**
 * Something the product cannot work without.
 *
 * @param works quick; false or thrown means no
 */
public record HealthCheck(String name, BooleanSupplier works) {}
