package org.partnercabinet.application.audit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.partnercabinet.application.Acting;
import org.partnercabinet.application.EveryContract;
import org.partnercabinet.application.LandingPorts;
import org.partnercabinet.application.MessagingPorts;
import org.partnercabinet.application.Ports;
import org.partnercabinet.application.memory.MemoryPorts;
import org.partnercabinet.domain.identity.AccountId;

/** Stores keep their contracts also when it is written down what is done to them. */
class AuditedContractsTest extends EveryContract {
    private static final Acting SOMEBODY = Acting.SYSTEM.as(new AccountId(new UUID(0, 1)));

    @Override
    protected Ports ports(Clock clock) {
        var plain = new MemoryPorts(clock);
        var journal = new Journal(plain.auditTrail(), clock, () -> SOMEBODY);
        return over(Ports.class, plain, port -> audited(port, plain, journal));
    }

    private static <T> T over(Class<T> type, T plain, Function<String, Optional<Object>> audited) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> audited.apply(method.getName()).orElseGet(() -> {
                    try {
                        return method.invoke(plain, arguments);
                    } catch (IllegalAccessException | InvocationTargetException broken) {
                        throw new IllegalStateException(broken);
                    }
                })));
    }

    private static Optional<Object> landing(String port, Ports plain, Journal journal) {
        var l = plain.landing();
        return Optional.ofNullable(
                switch (port) {
                    case "landings" -> new AuditedLandings(l.landings(), journal);
                    case "templates" -> new AuditedPageTemplates(l.templates(), journal);
                    case "images" -> new AuditedImages(l.images(), journal);
                    case "origins" -> new AuditedLinkOrigins(l.origins(), plain.links(), journal);
                    default -> null;
                });
    }

    private static Optional<Object> messaging(String port, Ports plain, Journal journal) {
        var m = plain.messaging();
        return Optional.ofNullable(
                switch (port) {
                    case "conversations" -> new AuditedConversations(m.conversations(), journal);
                    case "readyAnswers" -> new AuditedReadyAnswers(m.readyAnswers(), journal);
                    case "broadcasts" -> new AuditedBroadcasts(m.broadcasts(), journal);
                    default -> null;
                });
    }

    static Optional<Object> audited(String port, Ports plain, Journal journal) {
        var partners = plain.partners();
        return Optional.ofNullable(
                switch (port) {
                    case "accounts" -> new AuditedAccounts(plain.accounts(), partners, journal);
                    case "sessions" -> new AuditedSessions(plain.sessions(), partners, journal);
                    case "preferences" -> new AuditedPreferences(plain.preferences(), partners, journal);
                    case "passwordResets" -> new AuditedPasswordResets(plain.passwordResets(), partners, journal);
                    case "apiKeys" -> new AuditedApiKeys(plain.apiKeys(), partners, journal);
                    case "partners" -> new AuditedPartners(partners, journal);
                    case "payoutMethods" -> new AuditedPayoutMethods(plain.payoutMethods(), journal);
                    case "links" -> new AuditedLinks(plain.links(), journal);
                    case "defaultLinks" -> new AuditedDefaultLinks(plain.defaultLinks(), journal);
                    case "referrals" -> new AuditedReferrals(plain.referrals(), journal);
                    case "deals" -> new AuditedDeals(plain.deals(), plain.referrals(), journal);
                    case "ledger" -> new AuditedLedger(plain.ledger(), journal);
                    case "payouts" -> new AuditedPayouts(plain.payouts(), journal);
                    case "settings" -> new AuditedSettings(plain.settings(), journal);
                    case "connections" -> new AuditedConnections(plain.connections(), journal);
                    case "crmSetup" -> new AuditedCrmSetup(plain.crmSetup(), journal);
                    case "crmIdentities" -> new AuditedCrmIdentities(plain.crmIdentities(), journal);
                    case "buyers" -> new AuditedBuyers(plain.buyers(), journal);
                    case "saleTerms" -> new AuditedSaleTerms(plain.saleTerms(), journal);
                    case "imports" -> new AuditedImports(plain.imports(), journal);
                    case "landing" -> over(LandingPorts.class, plain.landing(), name -> landing(name, plain, journal));
                    case "messaging" ->
                        over(MessagingPorts.class, plain.messaging(), name -> messaging(name, plain, journal));
                    case "transferTokens" -> new AuditedTransferTokens(plain.transferTokens(), journal);
                    default -> null;
                });
    }
}
