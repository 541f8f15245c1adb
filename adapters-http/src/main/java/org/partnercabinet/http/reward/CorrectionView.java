package org.partnercabinet.http.reward;

import java.util.UUID;
import org.partnercabinet.http.input.MoneyView;

/** What was changed by hand. */
public record CorrectionView(UUID id, UUID partnerId, MoneyView amount, String comment) {}
