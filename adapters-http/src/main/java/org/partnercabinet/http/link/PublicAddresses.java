package org.partnercabinet.http.link;

/** Where people outside reach us, in full: what partners copy and send. */
public record PublicAddresses(String base) {
    /** @param base such as {@code https://partners.example.com}; a slash at its end does not matter */
    public PublicAddresses {
        base = base.replaceFirst("/+$", "");
    }

    public String link(String code) {
        return base + "/r/" + code;
    }

    public String transfer(String token) {
        return base + "/t/" + token;
    }

    /** Where somebody sets their password. */
    public String password(String token) {
        return base + "/reset/" + token;
    }

    public String form(String code) {
        return base + "/f/" + code;
    }
}
