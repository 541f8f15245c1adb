package org.partnercabinet.bootstrap.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.bootstrap.Console;
import org.partnercabinet.bootstrap.config.Config;
import org.partnercabinet.bootstrap.config.ConfigReader;
import org.partnercabinet.bootstrap.security.Argon2Hasher;
import org.partnercabinet.domain.identity.Password;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.sample.SampleData;
import org.partnercabinet.persistence.sample.SampleData.Sizes;

/**
 * Fills an empty database with a big programme, to see how the product behaves with much:
 * {@code seed --partners=500 --clicks=10000000 --referrals=200000}. Refuses where there is a partner already.
 */
public final class Seed {
    private static final long STEP = 500_000;

    private final Console console;
    private long told;

    public Seed(Console console) {
        this.console = console;
    }

    /** @return the exit status: 0, or 2 for what a person can mend */
    public int run(Sizes sizes, Map<String, String> environment) {
        Config config = ConfigReader.read(environment);
        var at = config.database();
        try (var database = Database.open(at.url(), at.user(), at.password(), 4)) {
            return fill(database, config, sizes);
        }
    }

    private int fill(Database database, Config config, Sizes sizes) {
        var data = new SampleData(database, sizes, config.timeZone());
        if (!data.isEmpty()) {
            console.say("seed-not-empty");
            return 2;
        }
        var nobodys = new Argon2Hasher().hash(new Password(UUID.randomUUID().toString()));
        data.fill(Instant.now().truncatedTo(ChronoUnit.MICROS), nobodys, this::tell);
        console.say("seeded", sizes.partners(), sizes.clicks(), sizes.referrals());
        return 0;
    }

    private void tell(long clicks) {
        if (clicks - told < STEP) return;
        told = clicks;
        console.say("seeding", clicks);
    }

    /** Empty when they say anything else than these sizes. */
    public static Optional<Sizes> sizes(String[] arguments) {
        var given = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
        if (!Arrays.stream(given).allMatch(argument -> argument.matches("--(partners|clicks|referrals)=[0-9]{1,9}")))
            return Optional.empty();
        int partners = size(given, "--partners=", 50);
        if (partners == 0) return Optional.empty();
        return Optional.of(new Sizes(partners, size(given, "--clicks=", 100_000), size(given, "--referrals=", 2_000)));
    }

    /** What is named last counts. */
    private static int size(String[] given, String name, int usual) {
        return Arrays.stream(given)
                .filter(argument -> argument.startsWith(name))
                .map(argument -> Integer.valueOf(argument.substring(name.length())))
                .reduce(usual, (before, last) -> last);
    }
}
