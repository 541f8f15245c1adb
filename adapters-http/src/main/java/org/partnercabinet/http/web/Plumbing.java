package org.partnercabinet.http.web;

import io.micrometer.core.instrument.MeterRegistry;

/** What every endpoint stands on. */
public record Plumbing(Visitors visitors, IdempotentCalls idempotentCalls, ErrorPages pages, MeterRegistry meters) {}
