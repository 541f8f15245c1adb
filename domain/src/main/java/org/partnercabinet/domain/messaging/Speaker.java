package org.partnercabinet.domain.messaging;

import org.partnercabinet.domain.identity.AccountId;

/** Who takes part in a conversation, and on which side. */
public record Speaker(AccountId account, Side side) {}
