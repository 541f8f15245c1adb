package org.partnercabinet.bitrix24.crm;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.partnercabinet.application.crm.CrmFailure;
import org.partnercabinet.application.crm.CrmQueries.Made;
import org.partnercabinet.application.crm.PortalDoor;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.bitrix24.Bitrix24Client;
import org.partnercabinet.bitrix24.Call;
import org.partnercabinet.bitrix24.Connection;
import org.partnercabinet.bitrix24.Deadlines;
import org.partnercabinet.bitrix24.Limit;
import org.partnercabinet.bitrix24.Rank;
import org.partnercabinet.bitrix24.Reach;
import org.partnercabinet.bitrix24.Verdict;
import org.partnercabinet.bitrix24.WebhookUrl;
import org.partnercabinet.domain.Refusal;

/** Tries a webhook of Bitrix24: three calls that need no right at all tell what it is worth. */
public final class Bitrix24Door implements PortalDoor {
    private static final Set<String> USERS = Set.of("user", "user_basic", "user_brief");
    private static final Deadlines SOON =
            new Deadlines(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(10));

    private final Reach reach;

    /** @param reach of what an administrator types into a page */
    public Bitrix24Door(Reach reach) {
        this.reach = reach;
    }

    @Override
    public Address address(String webhook) {
        WebhookUrl url = parse(webhook);
        return new Address(url.portal(), url.user());
    }

    @Override
    public Welcome knock(String webhook) {
        WebhookUrl url = parse(webhook);
        expectPublic(url);
        return with(url, client -> {
            try {
                return welcome(url, client);
            } catch (CrmFailure failure) {
                throw refused(failure);
            }
        });
    }

    private static Welcome welcome(WebhookUrl url, Bitrix24Client client) {
        ask(client, "server.time");
        Item owner = Item.in(ask(client, "profile"));
        Set<String> scopes = scopes(ask(client, "scope"));
        if (!scopes.contains("crm")) throw PortalDoor.scopeMissing("crm");
        Set<String> missing = scopes.stream().anyMatch(USERS::contains) ? Set.of() : Set.of("user");
        String name = (owner.text("name") + " " + owner.text("lastName")).strip();
        return new Welcome(new Address(url.portal(), url.user()), name, missing);
    }

    private static Set<String> scopes(JsonNode result) {
        var scopes = new HashSet<String>();
        result.forEach(scope -> scopes.add(scope.asText()));
        return scopes;
    }

    private static JsonNode ask(Bitrix24Client client, String method) {
        return client.call(Call.read(method, Map.of(), Rank.DICTIONARY));
    }

    /** What only an administrator can mend waits longest: then it is the webhook that is wrong, not the moment. */
    private static Refusal refused(CrmFailure failure) {
        boolean forGood = failure.outcome() instanceof Outcome.Rejected
                || failure.outcome() instanceof Outcome.NotNow later
                        && later.atLeast().equals(Verdict.BLOCKED.retryAfter());
        return forGood ? PortalDoor.refused(String.valueOf(failure.getMessage())) : failure.unavailable();
    }

    @Override
    public Known known(String webhook, List<Made> made) {
        return with(parse(webhook), client -> {
            var items = new Items(client, new Lists(client));
            var ours = new ArrayList<Made>();
            var foreign = new ArrayList<Made>();
            made.forEach(it -> there(items, it).ifPresent(item -> (isOurs(item, it) ? ours : foreign).add(it)));
            return new Known(ours, foreign);
        });
    }

    private static Optional<Item> there(Items items, Made made) {
        int type = EntityType.of(made.entry().entity());
        return items.get(type, made.entry().id(), Map.of(), Rank.DICTIONARY);
    }

    private static boolean isOurs(Item item, Made made) {
        return Origin.of(item).equals(Optional.of(made.origin()));
    }

    private <T> T with(WebhookUrl url, Function<Bitrix24Client, T> work) {
        var connection = new Connection(url, Set.of(), SOON, Limit.USUAL, reach);
        try (var client = new Bitrix24Client(connection)) {
            return work.apply(client);
        }
    }

    private static WebhookUrl parse(String webhook) {
        try {
            return WebhookUrl.parse(webhook);
        } catch (IllegalArgumentException wrong) {
            throw PortalDoor.invalid(String.valueOf(wrong.getMessage()));
        }
    }

    private void expectPublic(WebhookUrl url) {
        try {
            if (reach.allows(url.host())) return;
        } catch (UnknownHostException nowhere) {
            throw PortalDoor.refused("no such host");
        }
        throw PortalDoor.notAllowed();
    }
}
