package org.partnercabinet.application.memory;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.partnercabinet.application.crm.Connections;
import org.partnercabinet.application.crm.CrmCursors;
import org.partnercabinet.application.crm.CrmInbox;
import org.partnercabinet.application.crm.Explanations;
import org.partnercabinet.application.crm.MissingDeals;
import org.partnercabinet.application.idempotency.IdempotencyKeys;
import org.partnercabinet.application.referral.Requests;
import org.partnercabinet.domain.buyer.Buyer;
import org.partnercabinet.domain.buyer.BuyerId;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.crm.Proof;
import org.partnercabinet.domain.crm.ProofId;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.ApiKey;
import org.partnercabinet.domain.identity.ApiKeyId;
import org.partnercabinet.domain.identity.PasswordReset;
import org.partnercabinet.domain.identity.Preference;
import org.partnercabinet.domain.identity.Session;
import org.partnercabinet.domain.identity.SessionId;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.domain.job.JobId;
import org.partnercabinet.domain.link.Click;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.domain.link.DefaultLink;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.messaging.Notification;
import org.partnercabinet.domain.messaging.NotificationId;
import org.partnercabinet.domain.partner.CrmIdentity;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.partner.PayoutMethod;
import org.partnercabinet.domain.partner.PayoutMethodId;
import org.partnercabinet.domain.payout.Payout;
import org.partnercabinet.domain.payout.PayoutId;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.settings.CompanyCard;
import org.partnercabinet.domain.settings.RewardSettings;
import org.partnercabinet.domain.settings.SaleSettings;
import org.partnercabinet.domain.transfer.Import;
import org.partnercabinet.domain.transfer.ImportId;
import org.partnercabinet.domain.transfer.TransferToken;
import org.partnercabinet.domain.transfer.TransferTokenId;

/**
 * All state, and the one lock over it. A transaction holds the lock from its first step to its last, so transactions
 * happen one after another; what one changed is undone when it fails.
 */
final class MemoryDatabase {
    final Table<AccountId, Account> accounts = new Table<>(this);
    final Table<SessionId, Session> sessions = new Table<>(this);
    final Table<AccountId, Preference> preferences = new Table<>(this);
    final Table<AccountId, PasswordReset> passwordResets = new Table<>(this);
    final Table<ApiKeyId, ApiKey> apiKeys = new Table<>(this);
    final Table<PartnerId, Partner> partners = new Table<>(this);
    final Table<PayoutMethodId, PayoutMethod> payoutMethods = new Table<>(this);
    final Table<LinkId, Link> links = new Table<>(this);
    final Table<ClickId, Click> clicks = new Table<>(this);
    final Table<Integer, DefaultLink> defaultLinks = new Table<>(this);
    final Table<ClientId, Client> clients = new Table<>(this);
    final Table<String, ClientId> clientsByContact = new Table<>(this);
    final Table<ReferralId, Referral> referrals = new Table<>(this);
    final Table<DealKey, Deal> deals = new Table<>(this);
    final Table<DealKey, Instant> dealsOpened = new Table<>(this);
    final Table<UUID, Requests.Request> requests = new Table<>(this);
    final Table<String, MemoryLedger.Booked> transfers = new Table<>(this);
    final Table<PartnerId, Long> released = new Table<>(this);
    final Table<Integer, MemoryPercents.Row> percents = new Table<>(this);
    final Table<PayoutId, Payout> payouts = new Table<>(this);
    final Table<String, RewardSettings> settings = new Table<>(this);
    final Table<String, ZoneId> zones = new Table<>(this);
    final Table<String, CompanyCard> cards = new Table<>(this);
    final Table<MemoryOutbox.Key, MemoryOutbox.Row> outbox = new Table<>(this);
    final Table<String, MemoryCrmCreations.Creation> creations = new Table<>(this);
    final Table<UUID, CrmInbox.Event> inbox = new Table<>(this);
    final Table<Entity, CrmCursors.Sweep> cursors = new Table<>(this);
    final Table<PartnerId, CrmIdentity> crmIdentities = new Table<>(this);
    final Table<DealKey, Explanations.Explanation> explanations = new Table<>(this);
    final Table<DealKey, MissingDeals.Missing> missing = new Table<>(this);
    final Table<ProofId, Proof> proofs = new Table<>(this);
    final Table<ProofId, MemoryProofs.Found> proofFindings = new Table<>(this);
    final Table<String, Connections.Stored> connections = new Table<>(this);
    final Table<String, CrmSettings> crmSettings = new Table<>(this);
    final Table<Entity, MemorySweeps.Row> sweeps = new Table<>(this);
    final Table<NotificationId, Notification> notifications = new Table<>(this);
    final Table<IdempotencyKeys.Key, MemoryIdempotencyKeys.Row> keys = new Table<>(this);
    final MessagingTables messaging = new MessagingTables(this);
    final DistributionTables distribution = new DistributionTables(this);
    final LandingTables landing = new LandingTables(this);

    final Table<ImportId, Import> imports = new Table<>(this);
    final Table<MemoryImports.Key, MemoryImports.Kept> importRows = new Table<>(this);
    final Table<TransferTokenId, TransferToken> transferTokens = new Table<>(this);

    final Table<BuyerId, Buyer> buyers = new Table<>(this);
    final Table<String, Long> buyerNumbers = new Table<>(this);
    final Table<String, SaleSettings> saleSettings = new Table<>(this);

    final Table<JobId, Job> jobs = new Table<>(this);
    final Table<UUID, JobId> jobAnswers = new Table<>(this);
    final Table<MemoryJobs.PieceKey, MemoryJobs.Piece> jobPieces = new Table<>(this);

    final Table<Long, MemoryAudit.Kept> audit = new Table<>(this);

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private final Set<PartnerId> lockedPartners = new HashSet<>();
    private boolean open;
    private boolean gated;

    <T> T inTransaction(Supplier<T> work) {
        return read(() -> open ? work.get() : outermost(work));
    }

    private <T> T outermost(Supplier<T> work) {
        open = true;
        boolean committed = false;
        try {
            T result = work.get();
            committed = true;
            return result;
        } finally {
            open = false;
            gated = false;
            if (!committed) undo.forEach(Runnable::run);
            undo.clear();
            lockedPartners.clear();
        }
    }

    <T> T partly(Supplier<T> part) {
        expectTransaction();
        int before = undo.size();
        var locked = Set.copyOf(lockedPartners);
        boolean done = false;
        try {
            T result = part.get();
            done = true;
            return result;
        } finally {
            while (!done && undo.size() > before) undo.pop().run();
            if (!done) lockedPartners.retainAll(locked);
        }
    }

    /** Sees what is committed, or what the caller's own transaction has done. */
    <T> T read(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    void expectTransaction() {
        if (!lock.isHeldByCurrentThread() || !open) throw new IllegalStateException("needs an open transaction");
    }

    void lockGate() {
        gated = true;
    }

    void expectGate() {
        expectTransaction();
        if (!gated) throw new IllegalStateException("needs the gate");
    }

    void expectLock() {
        if (!lock.isHeldByCurrentThread()) throw new IllegalStateException("needs the database's lock");
    }

    void undoBy(Runnable step) {
        if (open) undo.push(step);
    }

    void lockPartner(PartnerId partner) {
        lockedPartners.add(partner);
    }

    boolean hasLocked(PartnerId partner) {
        return lockedPartners.contains(partner);
    }
}
