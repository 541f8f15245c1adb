package org.partnercabinet.http;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Ports;
import org.partnercabinet.application.crm.ApproveWithCrm;
import org.partnercabinet.application.idempotency.AnswerOnce;
import org.partnercabinet.application.identity.AddEmployee;
import org.partnercabinet.application.identity.ChangePassword;
import org.partnercabinet.application.identity.ChangeRoles;
import org.partnercabinet.application.identity.CreateApiKey;
import org.partnercabinet.application.identity.DisableEmployee;
import org.partnercabinet.application.identity.EnableEmployee;
import org.partnercabinet.application.identity.EndSessions;
import org.partnercabinet.application.identity.EnsureAdmin;
import org.partnercabinet.application.identity.InviteEmployee;
import org.partnercabinet.application.identity.IssuePasswordLink;
import org.partnercabinet.application.identity.PasswordHasher;
import org.partnercabinet.application.identity.RefreshSession;
import org.partnercabinet.application.identity.RequestPasswordReset;
import org.partnercabinet.application.identity.ResetPassword;
import org.partnercabinet.application.identity.RevokeApiKey;
import org.partnercabinet.application.identity.SignIn;
import org.partnercabinet.application.identity.SignOut;
import org.partnercabinet.application.identity.TokenSecrets;
import org.partnercabinet.application.link.ChangeDefaultLinks;
import org.partnercabinet.application.memory.OutsideTransactions;
import org.partnercabinet.application.partner.AddPartner;
import org.partnercabinet.application.partner.AddPayoutMethod;
import org.partnercabinet.application.partner.ApprovePartner;
import org.partnercabinet.application.partner.BlockPartner;
import org.partnercabinet.application.partner.CreatePartnerApiKey;
import org.partnercabinet.application.partner.RegisterPartner;
import org.partnercabinet.application.partner.RejectPartner;
import org.partnercabinet.application.partner.RemovePayoutMethod;
import org.partnercabinet.application.partner.UnblockPartner;
import org.partnercabinet.application.reward.ChangeRewardPercent;
import org.partnercabinet.application.reward.ChangeRewardSettings;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.Password;
import org.partnercabinet.domain.identity.PasswordHash;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.settings.RewardSettings;
import org.partnercabinet.http.identity.AccessTokens;
import org.partnercabinet.http.identity.ApiKeysResource;
import org.partnercabinet.http.identity.AuthResource;
import org.partnercabinet.http.identity.EmployeesResource;
import org.partnercabinet.http.identity.PasswordResetsResource;
import org.partnercabinet.http.identity.PasswordResource;
import org.partnercabinet.http.identity.Scopes;
import org.partnercabinet.http.identity.SessionsResource;
import org.partnercabinet.http.partner.Applying;
import org.partnercabinet.http.partner.ApprovalResource;
import org.partnercabinet.http.partner.PartnersResource;
import org.partnercabinet.http.partner.PayoutMethodsResource;
import org.partnercabinet.http.partner.RegistrationResource;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.settings.SettingsResource;
import org.partnercabinet.http.web.RateLimits;
import org.partnercabinet.http.web.Resource;

/** Wires resources to ports. Passwords are kept as they are: what hashes them has tests of its own. */
final class Resources {
    private final Ports ports;
    private final AccessTokens tokens;
    private final Clock clock;
    private final AtomicLong counter = new AtomicLong();
    private final Ids ids = () -> new UUID(0x7000, counter.incrementAndGet());
    private final Random random = new Random(7);
    private final TokenSecrets secrets = new TokenSecrets(random);
    private final PasswordHasher hasher;
    private final RateLimits limits;
    private final MessagingResources messaging;

    Resources(Ports ports, AccessTokens tokens, Clock clock) {
        this.ports = ports;
        this.tokens = tokens;
        this.clock = clock;
        this.limits = new RateLimits(clock);
        this.messaging = new MessagingResources(ports, ids, clock);
        this.hasher = new OutsideTransactions(ports, new PlainPasswords());
    }

    MessagingResources messaging() {
        return messaging;
    }

    AnswerOnce answerOnce() {
        return new AnswerOnce(ports.transactions(), ports.idempotencyKeys(), clock);
    }

    void prepare() {
        new EnsureAdmin(ports.transactions(), ports.accounts(), hasher, ids, clock)
                .handle(new Email(Cabinet.ADMIN), new Password(Cabinet.PASSWORD));
        changeRewardSettings().ensure(new RewardSettings(Percent.of("10"), 0, 180, Money.of("100", "RUB")));
    }

    List<Resource> all() {
        var whose = new Whose(ports.partnerQueries());
        var all = new ArrayList<Resource>();
        all.add(auth());
        all.add(new PasswordResource(
                new ChangePassword(
                        ports.transactions(),
                        ports.accounts(),
                        ports.passwordResets(),
                        ports.sessions(),
                        hasher,
                        clock),
                limits));
        all.add(new RegistrationResource(new Applying(register(), Resources::phone, limits)));
        all.addAll(people());
        all.add(partners());
        all.add(approval());
        all.add(payoutMethods(whose));
        all.add(settings());
        all.addAll(messaging.resources(whose));
        all.add(apiKeys(Scopes.of(all)));
        return all;
    }

    private AuthResource auth() {
        var useCases = new AuthResource.UseCases(
                new SignIn(
                        ports.transactions(),
                        ports.accounts(),
                        ports.sessions(),
                        hasher,
                        secrets,
                        new SignIn.Stamp(ids, clock)),
                new RefreshSession(ports.transactions(), ports.accounts(), ports.sessions(), secrets, clock),
                new SignOut(messaging.announcer, messaging.sessions(), clock));
        return new AuthResource(useCases, tokens, ports.identityQueries(), limits, clock);
    }

    private List<Resource> people() {
        var tx = ports.transactions();
        var add = new AddEmployee(tx, ports.accounts(), hasher, ids, clock);
        var issue = new IssuePasswordLink(tx, ports.accounts(), ports.passwordResets(), secrets, clock);
        var stamp = new InviteEmployee.Stamp(ids, clock);
        var employees = new EmployeesResource.UseCases(
                add,
                new InviteEmployee(tx, ports.accounts(), add, issue, secrets, stamp),
                new ChangeRoles(tx, ports.accounts()),
                new DisableEmployee(tx, ports.accounts(), ports.passwordResets(), ports.sessions(), clock),
                new EnableEmployee(tx, ports.accounts()));
        var resets = new PasswordResetsResource.UseCases(
                new RequestPasswordReset(tx, ports.accounts(), ports.passwordResets(), clock),
                issue,
                new ResetPassword(tx, ports.accounts(), ports.passwordResets(), ports.sessions(), hasher, clock));
        return List.of(
                new EmployeesResource(employees, ports.identityQueries(), token -> "/password/" + token),
                new PasswordResetsResource(resets, ports.identityQueries(), token -> "/password/" + token, limits),
                new SessionsResource(new EndSessions(tx, ports.sessions(), clock), ports.identityQueries(), clock));
    }

    private RegisterPartner register() {
        var stamp = new RegisterPartner.Stamp(ids, random, clock);
        return new RegisterPartner(ports.transactions(), ports.accounts(), ports.partners(), hasher, stamp);
    }

    private ApprovePartner approve() {
        return new ApprovePartner(
                ports.transactions(),
                ports.partners(),
                ports.accounts(),
                ports.links(),
                ports.defaultLinks(),
                new ApprovePartner.Stamp(ids, random, clock));
    }

    private PartnersResource partners() {
        return new PartnersResource(
                new AddPartner(ports.transactions(), register(), approve()),
                new ChangeRewardPercent(ports.transactions(), ports.partners(), ports.percents(), clock),
                ports.partnerQueries(),
                Resources::phone);
    }

    private ApprovalResource approval() {
        return new ApprovalResource(
                new ApproveWithCrm(ports.transactions(), approve(), ports.crmIdentities(), ports.outbox()),
                new RejectPartner(ports.transactions(), ports.partners(), ports.accounts(), clock),
                new BlockPartner(messaging.announcer, ports.partners(), ports.accounts(), messaging.sessions(), clock),
                new UnblockPartner(ports.transactions(), ports.partners(), ports.accounts(), clock),
                ports.partnerQueries());
    }

    private PayoutMethodsResource payoutMethods(Whose whose) {
        return new PayoutMethodsResource(
                new AddPayoutMethod(ports.transactions(), ports.payoutMethods(), ports.partners(), ids, clock),
                new RemovePayoutMethod(ports.transactions(), ports.payoutMethods()),
                ports.payoutMethods(),
                whose);
    }

    private ChangeRewardSettings changeRewardSettings() {
        return new ChangeRewardSettings(ports.transactions(), ports.settings(), ports.percents(), clock);
    }

    private SettingsResource settings() {
        return new SettingsResource(
                ports.settings(),
                changeRewardSettings(),
                ports.defaultLinks(),
                new ChangeDefaultLinks(ports.transactions(), ports.defaultLinks()));
    }

    private ApiKeysResource apiKeys(Scopes scopes) {
        var create = new CreateApiKey(ports.transactions(), ports.apiKeys(), secrets, ids, clock);
        return new ApiKeysResource(
                create,
                new CreatePartnerApiKey(ports.transactions(), ports.partners(), create),
                new RevokeApiKey(ports.transactions(), ports.apiKeys(), clock),
                ports.identityQueries(),
                scopes);
    }

    private static Phone phone(String typed) {
        return new Phone(typed.replaceAll("[^+0-9]", ""));
    }

    private static final class PlainPasswords implements PasswordHasher {
        @Override
        public PasswordHash hash(Password password) {
            return new PasswordHash(password.value());
        }

        @Override
        public boolean matches(String typed, PasswordHash hash) {
            return hash.value().equals(typed);
        }

        @Override
        public void pretend(String typed) {}
    }
}
