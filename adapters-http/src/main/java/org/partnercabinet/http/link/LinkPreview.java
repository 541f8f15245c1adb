package org.partnercabinet.http.link;

import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.TargetUrl;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.http.page.Filled;

/** Where a link would lead, while its form is being filled in. */
final class LinkPreview {
    private static final String CLICK = Link.CLICK_PARAMETER + "=…";

    /** Of a link that is not made yet. */
    static final String NO_CODE = "…";

    private LinkPreview() {}

    /** @param code of the link, as far as it is known. @return empty while the target is no address */
    static String of(Filled form, PublicAddresses addresses, String code) {
        if (!form.value("type").equals("direct")) {
            return addresses.form(code);
        }
        try {
            var address = new TargetUrl(form.value("target_url")).with(utm(form).parameters());
            int hash = address.indexOf('#');
            var fragment = hash < 0 ? "" : address.substring(hash);
            var bare = hash < 0 ? address : address.substring(0, hash);
            return bare + (bare.contains("?") ? "&" : "?") + CLICK + fragment;
        } catch (Refusal notYet) {
            return "";
        }
    }

    private static Utm utm(Filled form) {
        return new Utm(
                form.value("utm_source"),
                form.value("utm_medium"),
                form.value("utm_campaign"),
                form.value("utm_content"),
                form.value("utm_term"));
    }
}
