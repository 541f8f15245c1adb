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

    /** Code for a site that wants no script of ours. */
    public String frame(String code) {
        return "<iframe src=\"" + form(code)
                + "\" width=\"100%\" height=\"640\" loading=\"lazy\" title=\"Form\"></iframe>";
    }

    /** Code that makes the same, as high as what is in it. */
    public String script(String code) {
        return "<script async src=\"" + base + "/assets/embed.js\" data-form=\"" + code + "\"></script>";
    }

    /** A landing page. */
    public String landing(String slug) {
        return base + "/l/" + slug;
    }

    /** The draft of a landing page, by a token that lets one see it. */
    public String preview(String token) {
        return base + "/preview/" + token;
    }

    /** One size of an image of a landing page. */
    public String media(String hash) {
        return base + "/media/" + hash;
    }
}
