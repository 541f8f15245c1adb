package org.partnercabinet.http.identity;

/**
 * What somebody who signed in goes on with.
 *
 * @param expiresIn seconds
 * @param refreshToken good once
 */
public record TokensView(String accessToken, String tokenType, long expiresIn, String refreshToken, UserView user) {
    @Override
    public String toString() {
        return "TokensView[" + user.id() + "]";
    }
}
