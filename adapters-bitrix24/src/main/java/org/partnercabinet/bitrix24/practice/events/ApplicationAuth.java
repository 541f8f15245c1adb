package org.partnercabinet.bitrix24.practice.events;

/** What an application finds in {@code auth} beside the portal's names. {@code expires} is in epoch seconds. */
public record ApplicationAuth(String accessToken, long expires, int expiresIn, String scope, long userId) {}
