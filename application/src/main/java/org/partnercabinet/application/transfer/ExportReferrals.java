package org.partnercabinet.application.transfer;

import java.io.IOException;
import java.util.Optional;
import org.partnercabinet.application.job.Work;
import org.partnercabinet.domain.job.Job;

/** Writes down referrals, however many there are. */
public final class ExportReferrals implements Work {
    private final ReferralFile file;

    public ExportReferrals(ReferralFile file) {
        this.file = file;
    }

    @Override
    public String kind() {
        return ExportOrder.KIND;
    }

    @Override
    public Optional<Made> work(Job.Order order, Working working) throws IOException {
        working.at(0, 0, "writing");
        file.write(ExportOrder.of(order.parameters()), working.file(), done -> working.at(done, 0, "writing"));
        return Optional.of(new Made("referrals.csv", ReferralFile.MEDIA_TYPE));
    }
}
