package org.partnercabinet.http.settings;

import java.util.List;
import org.partnercabinet.application.link.ChangeDefaultLinks;
import org.partnercabinet.application.link.DefaultLinks;
import org.partnercabinet.application.reward.ChangeRewardSettings;
import org.partnercabinet.application.settings.Settings;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** Administrators see and change the programme's terms. */
public final class SettingsResource implements Resource {
    private static final Access ADMINS = Access.roles(Role.ADMIN);
    private static final String READ = "settings:read";
    private static final String WRITE = "settings:write";
    private static final String REWARD = "/api/settings/reward";
    private static final String DEFAULT_LINKS = "/api/settings/default-links";

    private final Settings settings;
    private final ChangeRewardSettings changeReward;
    private final DefaultLinks defaultLinks;
    private final ChangeDefaultLinks changeDefaultLinks;

    public SettingsResource(
            Settings settings,
            ChangeRewardSettings changeReward,
            DefaultLinks defaultLinks,
            ChangeDefaultLinks changeDefaultLinks) {
        this.settings = settings;
        this.changeReward = changeReward;
        this.defaultLinks = defaultLinks;
        this.changeDefaultLinks = changeDefaultLinks;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(REWARD)
                        .tag("settings")
                        .summary("The terms of rewards and payouts")
                        .access(ADMINS)
                        .scope(READ)
                        .answers(200, RewardSettingsView.class)
                        .handle(call -> Answer.ok(RewardSettingsView.of(settings.reward()))),
                Endpoint.put(REWARD)
                        .tag("settings")
                        .summary("Change the terms of rewards and payouts")
                        .description("From now on: deals won before keep their percent.")
                        .access(ADMINS)
                        .scope(WRITE)
                        .body(RewardSettingsView.BODY)
                        .answers(200, RewardSettingsView.class)
                        .handle(this::changeReward),
                Endpoint.get(DEFAULT_LINKS)
                        .tag("settings")
                        .summary("The links that partners get on approval")
                        .access(ADMINS)
                        .scope(READ)
                        .answers(200, DefaultLinksView.class)
                        .handle(call -> Answer.ok(DefaultLinksView.of(defaultLinks.all()))),
                Endpoint.put(DEFAULT_LINKS)
                        .tag("settings")
                        .summary("Change the links that partners get on approval")
                        .description("Partners who were approved before keep theirs.")
                        .access(ADMINS)
                        .scope(WRITE)
                        .body(DefaultLinksView.BODY)
                        .answers(200, DefaultLinksView.class)
                        .problems("link.target-invalid", "link.target-not-an-address")
                        .handle(this::changeDefaultLinks));
    }

    private Answer changeReward(Call call) {
        var wanted = RewardSettingsView.read(call.input());
        var by = new AccountId(call.visitor().account());
        return Answer.ok(RewardSettingsView.of(changeReward.handle(wanted, by)));
    }

    private Answer changeDefaultLinks(Call call) {
        var wanted = DefaultLinksView.read(call.input());
        changeDefaultLinks.handle(wanted);
        return Answer.ok(DefaultLinksView.of(wanted));
    }
}
