package org.partnercabinet.persistence.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.partnercabinet.domain.link.Click;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.LinkId;

/** Visits spread over a year: more by day than by night, some from machines. */
final class SampleClicks {
    private static final List<String> AGENTS = List.of(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
            "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 YaBrowser/24.6.0.0 Safari/537.36",
            "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0",
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15",
            "Mozilla/5.0 (iPad; CPU OS 16_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.6 Mobile/15E148 Safari/604.1");
    private static final String MACHINE = "Mozilla/5.0 (compatible; SampleBot/1.0)";
    private static final List<String> REFERRERS =
            IntStream.range(0, 300).mapToObj(i -> "site" + i + ".example").toList();

    private final Random random;
    private final SampleIds ids;
    private final Instant from;
    private final long millis;

    SampleClicks(Random random, Instant from, Instant to) {
        this.random = random;
        this.ids = new SampleIds(random);
        this.from = from;
        this.millis = Duration.between(from, to).toMillis();
    }

    /** In the order of time, link by link. */
    Map<LinkId, List<Click>> of(SamplePartner partner, long count) {
        var clicks = new HashMap<LinkId, List<Click>>();
        int links = partner.links().size();
        for (int i = 0; i < links; i++) {
            long its = count / links + (i == 0 ? count % links : 0);
            clicks.put(partner.links().get(i).id(), of(partner.links().get(i), its));
        }
        return clicks;
    }

    private List<Click> of(Link link, long count) {
        long[] moments = random.longs(count, 0, millis).sorted().toArray();
        var clicks = new ArrayList<Click>(moments.length);
        for (long moment : moments) clicks.add(click(link, from.plusMillis(moment)));
        return clicks;
    }

    private Click click(Link link, Instant at) {
        boolean bot = random.nextInt(10) == 0;
        return new Click(
                new ClickId(ids.at(at)),
                link.id(),
                at,
                Long.toString(random.nextLong() >>> 1, 36),
                bot,
                !bot && random.nextInt(10) < 7,
                random.nextInt(3) == 0 ? "" : REFERRERS.get(skewed(REFERRERS.size())),
                bot ? MACHINE : AGENTS.get(skewed(AGENTS.size())),
                link.content().utm());
    }

    /** Small numbers come often. */
    private int skewed(int below) {
        double part = random.nextDouble();
        return (int) (part * part * part * below);
    }
}
