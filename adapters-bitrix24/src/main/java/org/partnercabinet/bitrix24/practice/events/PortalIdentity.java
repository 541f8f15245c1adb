package org.partnercabinet.bitrix24.practice.events;

/**
 * How the portal names itself in events.
 *
 * @param clientEndpoint its REST address without any secret
 * @param memberId stays the same when the domain changes
 */
public record PortalIdentity(String domain, String clientEndpoint, String memberId) {}
