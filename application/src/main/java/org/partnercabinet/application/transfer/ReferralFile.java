package org.partnercabinet.application.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;

/** Referrals as a file, oldest first. */
public interface ReferralFile {
    String MEDIA_TYPE = "text/csv; charset=utf-8";

    /** @param written told after each part how many referrals the file has so far; may stop it by throwing */
    void write(ExportOrder order, OutputStream out, LongConsumer written) throws IOException;
}
