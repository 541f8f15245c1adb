package org.partnercabinet.application.transfer;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.domain.transfer.TransferToken;
import org.partnercabinet.domain.transfer.TransferTokenId;

/** All tokens, revoked ones too. */
public interface TransferTokens {
    void add(TransferToken token);

    /** The token with this hash that may be used now: not revoked, and of a partner who is approved. */
    Optional<TransferToken> usable(String hash);

    /** Changes it under a row lock. @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code transfer-token} */
    TransferToken change(TransferTokenId id, UnaryOperator<TransferToken> change);
}
