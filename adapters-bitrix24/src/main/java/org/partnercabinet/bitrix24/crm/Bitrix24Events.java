package org.partnercabinet.bitrix24.crm;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnercabinet.application.crm.CrmEvents;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;

/**
 * Reads the body of Bitrix24's outgoing webhook: a form with PHP brackets. Only the event's name and the thing's id are
 * taken from it; addresses and tokens in it are never used.
 */
public final class Bitrix24Events implements CrmEvents {
    private static final Pattern NAME = Pattern.compile("[A-Z0-9_]{1,64}");
    private static final Pattern FOLLOWED = Pattern.compile("ONCRM(LEAD|DEAL)(ADD|UPDATE|DELETE|MOVETOCATEGORY)");
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

    private final List<String> tokens;

    /**
     * @param tokens the application tokens that count: one, or two while it is being changed; with none every event is
     *     refused
     */
    public Bitrix24Events(List<String> tokens) {
        if (tokens.size() > 2 || tokens.stream().anyMatch(String::isBlank))
            throw new IllegalArgumentException("one application token, or two while it is being changed");
        this.tokens = List.copyOf(tokens);
    }

    @Override
    public Hint read(String formBody) {
        Map<String, String> form = FormBody.parse(formBody);
        if (!isOurs(form.getOrDefault("auth[application_token]", ""))) throw CrmEvents.badToken();
        String name = form.getOrDefault("event", "").toUpperCase(Locale.ROOT);
        if (!NAME.matcher(name).matches()) throw CrmEvents.malformed("no event");
        Matcher followed = FOLLOWED.matcher(name);
        if (!followed.matches()) return new Hint(name, Optional.empty());
        String id = form.getOrDefault("data[FIELDS][ID]", "");
        if (!ID.matcher(id).matches()) throw CrmEvents.malformed("no id");
        return new Hint(name, Optional.of(new DealKey(Entity.valueOf(followed.group(1)), Long.parseLong(id))));
    }

    /** In a time that tells nothing about how much of it was right. */
    private boolean isOurs(String given) {
        byte[] bytes = given.getBytes(StandardCharsets.UTF_8);
        boolean ours = false;
        for (String token : tokens) ours |= MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), bytes);
        return ours;
    }
}
