package org.partnercabinet.bitrix24.crm;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnercabinet.application.crm.Connections;
import org.partnercabinet.application.crm.CrmFailure;
import org.partnercabinet.application.crm.PortalInForce;
import org.partnercabinet.application.crm.PortalInForce.InForce;
import org.partnercabinet.application.crm.PortalInForce.Source;
import org.partnercabinet.application.crm.PortalSecrets;

/**
 * The portal in force, opened. Each use asks first whether the connection is still the same one, so that a change counts
 * in every process from the next use on; what was open before is closed when the last use of it ends.
 */
public final class CurrentPortal implements AutoCloseable {
    private final PortalInForce inForce;
    private final BiFunction<PortalSecrets, Source, OpenPortal> opens;
    private @Nullable Opened opened;

    /** @param opens without calling the portal; told where the connection comes from */
    public CurrentPortal(PortalInForce inForce, BiFunction<PortalSecrets, Source, OpenPortal> opens) {
        this.inForce = inForce;
        this.opens = opens;
    }

    private static final class Opened {
        final long version;
        final Optional<OpenPortal> portal;
        int uses;
        boolean replaced;

        Opened(long version, Optional<OpenPortal> portal) {
            this.version = version;
            this.portal = portal;
        }
    }

    /** @throws CrmFailure NO when none is connected, and as the work does */
    public <T> T use(Function<OpenPortal, T> work) {
        return find(work).orElseThrow(CurrentPortal::notConnected);
    }

    /** Empty when none is connected, or when the work has nothing. */
    public <T> Optional<T> find(Function<OpenPortal, T> work) {
        Opened mine = take();
        try {
            return mine.portal.map(work);
        } finally {
            giveBack(mine);
        }
    }

    private Opened take() {
        try {
            long version = inForce.version();
            Optional<Opened> known = takeIf(version);
            if (known.isPresent()) return known.get();
            InForce now = inForce.now();
            return takeOrOpen(now);
        } catch (Connections.Unreadable sealedWithAnotherKey) {
            throw new CrmFailure(
                    CrmFailure.Executed.NO,
                    Duration.ofMinutes(5),
                    "the connection to Bitrix24 cannot be read: was SECRET_KEY changed?");
        }
    }

    private synchronized Optional<Opened> takeIf(long version) {
        Opened now = opened;
        if (now == null || now.version != version) return Optional.empty();
        now.uses++;
        return Optional.of(now);
    }

    private synchronized Opened takeOrOpen(InForce wanted) {
        Opened now = opened;
        if (now == null || now.version != wanted.version()) {
            if (now != null) retire(now);
            now = new Opened(wanted.version(), wanted.secrets().map(it -> opens.apply(it, wanted.source())));
            opened = now;
        }
        now.uses++;
        return now;
    }

    private synchronized void giveBack(Opened mine) {
        mine.uses--;
        if (mine.replaced && mine.uses == 0) mine.portal.ifPresent(OpenPortal::close);
    }

    private static void retire(Opened old) {
        old.replaced = true;
        if (old.uses == 0) old.portal.ifPresent(OpenPortal::close);
    }

    @Override
    public synchronized void close() {
        if (opened != null) retire(opened);
        opened = null;
    }

    private static CrmFailure notConnected() {
        return new CrmFailure(CrmFailure.Executed.NO, Duration.ofMinutes(5), "Bitrix24 is not connected");
    }
}
