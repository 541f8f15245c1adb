package org.partnercabinet.http.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.partnercabinet.domain.identity.Session;
import org.partnercabinet.domain.identity.SessionId;
import org.partnercabinet.http.web.Cookies;
import org.partnercabinet.http.web.Header;

/**
 * How a browser shows which session it belongs to: the session's id, signed. It proves that we made it and no more;
 * whether the session still lives is asked at each request.
 */
public final class SessionCookies {
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;
    private final boolean secure;

    /** @param secure whether browsers may send it over https only */
    public SessionCookies(byte[] secretKey, boolean secure) {
        this.key = new SecretKeySpec(secretKey, HMAC);
        this.secure = secure;
    }

    public Header set(SessionId session) {
        var id = session.value().toString();
        return Cookies.set(Cookies.SESSION, id + "." + sign("session " + id), Session.LIFE, secure);
    }

    /** Empty for what is forged or no session at all. */
    Optional<SessionId> read(String cookie) {
        int dot = cookie.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        var id = cookie.substring(0, dot);
        var expected = sign("session " + id).getBytes(StandardCharsets.US_ASCII);
        boolean ours = MessageDigest.isEqual(expected, cookie.substring(dot + 1).getBytes(StandardCharsets.UTF_8));
        return ours ? Optional.of(new SessionId(UUID.fromString(id))) : Optional.empty();
    }

    /** Bound to the session: the token of one is nothing in another. */
    String formToken(String cookie) {
        return sign("form " + cookie);
    }

    private String sign(String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            var signature = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
