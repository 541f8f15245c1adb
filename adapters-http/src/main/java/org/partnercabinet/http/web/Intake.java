package org.partnercabinet.http.web;

import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Shape;

/** What an endpoint takes: its body, its query (others are ignored), and whether it honours an Idempotency-Key. */
public record Intake(Body body, Shape query, boolean idempotent) {}
