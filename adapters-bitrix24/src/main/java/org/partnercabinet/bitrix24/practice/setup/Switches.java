package org.partnercabinet.bitrix24.practice.setup;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What can be switched while the portal runs: its state (renamed, overloaded, deleted, on a free plan), its limits, and
 * everything the documents leave open. {@link #standard()} is the likeliest reading of the documents.
 *
 * @param renamedTo new host, or a whole base address; calls to any other host are answered 302
 * @param plan {@code free} refuses every REST call
 * @param crmMode 1 with leads, 2 without: a lead with a name becomes a deal at once
 * @param xLimit the leaky bucket's threshold; yLeak what leaves it each second
 * @param countRefused whether refused calls fill the bucket too
 * @param sourceIpHeader whether {@code X-Fake-Source-Ip} stands for the client's address
 * @param operatingLimit seconds of one method within ten minutes
 * @param indexLagMs how long a new row stays invisible to lists
 * @param keysetTotal what {@code total} is under {@code start=-1}
 * @param movesTouchDate whether {@code updatedTime} follows when only the stage or funnel changes
 * @param eventRetries 0 as in Bitrix24; more only to see that a receiver tolerates it
 */
public record Switches(
        @Nullable String renamedTo,
        boolean overload,
        String plan,
        boolean deleted,
        int crmMode,
        int xLimit,
        BigDecimal yLeak,
        boolean countRefused,
        boolean sourceIpHeader,
        boolean requireHttps,
        int badJsonStatus,
        int invalidCredentialsStatus,
        int methodNotFoundStatus,
        TimeMode timeMode,
        BatchBilling batchBilling,
        BigDecimal operatingLimit,
        long indexLagMs,
        boolean emptyMapsAsLists,
        KeysetTotal keysetTotal,
        UnknownFilter unknownFilter,
        int findByCommMaxValues,
        boolean movesTouchDate,
        long eventDelayMs,
        long eventTimeoutMs,
        int eventRetries,
        int eventWorkers,
        String eventUserAgent) {

    /** How much of {@code time} an answer carries. */
    public enum TimeMode {
        FULL,
        NO_OPERATING,
        MINIMAL_INT_START
    }

    /** Under which name the commands of a batch are billed. */
    public enum BatchBilling {
        NESTED,
        AS_BATCH,
        ABSENT
    }

    /** {@code total} when nothing was counted. */
    public enum KeysetTotal {
        ZERO,
        ABSENT
    }

    /** What a legacy list does with a filter field it does not know. */
    public enum UnknownFilter {
        IGNORED,
        ERROR
    }

    public static Switches standard() {
        return new Switches(
                null,
                false,
                "commercial",
                false,
                1,
                50,
                BigDecimal.valueOf(2),
                true,
                false,
                false,
                400,
                401,
                404,
                TimeMode.FULL,
                BatchBilling.NESTED,
                BigDecimal.valueOf(480),
                0,
                false,
                KeysetTotal.ZERO,
                UnknownFilter.IGNORED,
                20,
                true,
                200,
                5_000,
                0,
                1,
                "Bitrix24 Webhook Engine");
    }
}
