package org.partnercabinet.bootstrap;

import java.time.Clock;
import java.util.Map;
import org.partnercabinet.bootstrap.config.ConfigReader;
import org.partnercabinet.bootstrap.config.GeneratedSecrets;
import org.partnercabinet.bootstrap.config.InvalidConfig;
import org.partnercabinet.bootstrap.demo.Demo;
import org.partnercabinet.bootstrap.demo.Seed;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.persistence.DatabaseFailure;
import org.slf4j.LoggerFactory;

/** {@code partner-cabinet}: serves; {@code demo}: shows the whole loop on throw-away data; {@code seed}: fills an empty database. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        var console = Console.forThisMachine(System.out);
        try {
            switch (arguments.length == 0 ? "serve" : arguments[0]) {
                case "serve" -> serve(System.getenv(), console);
                case "demo" -> closeAtEnd(Demo.start(System.getenv(), console));
                case "seed" -> seed(arguments, console);
                default -> console.say("usage");
            }
        } catch (RuntimeException | Error trouble) {
            System.exit(explain(trouble, console));
        }
    }

    /** One message for what a person can mend; a trace for what only we can. @return the exit status, never 0 */
    static int explain(Throwable trouble, Console console) {
        if (trouble instanceof InvalidConfig mistakes) {
            console.line(String.valueOf(mistakes.getMessage()));
            return 2;
        }
        if (trouble instanceof CannotListen taken) {
            console.say("cannot-listen", String.valueOf(taken.getMessage()));
        } else if (trouble instanceof DatabaseFailure database) {
            console.say("no-database", String.valueOf(database.getMessage()));
        } else if (trouble instanceof Refusal refusal && refusal.code().equals("account.not-an-admin")) {
            console.say("not-an-admin");
        } else {
            LoggerFactory.getLogger(Main.class).error("cannot start", trouble);
        }
        return 1;
    }

    private static void serve(Map<String, String> environment, Console console) {
        var secrets = GeneratedSecrets.complete(environment);
        var config = ConfigReader.read(secrets.environment());
        LoggerFactory.getLogger(Main.class).info("starting with {}", config);
        var app = new App(config, Clock.systemUTC());
        closeAtEnd(app);
        console.say("serving", config.publicUrl(), config.admin().email());
        secrets.printed().ifPresent(password -> console.say("password", password));
    }

    /** With the secrets of a first start, which are printed once: this may be one. */
    private static void seed(String[] arguments, Console console) {
        var sizes = Seed.sizes(arguments);
        if (sizes.isEmpty()) {
            console.say("usage");
            System.exit(2);
        }
        var secrets = GeneratedSecrets.complete(System.getenv());
        int status = new Seed(console).run(sizes.get(), secrets.environment());
        secrets.printed().ifPresent(password -> console.say("password", password));
        if (status != 0) System.exit(status);
    }

    private static void closeAtEnd(AutoCloseable running) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                running.close();
            } catch (Exception trouble) {
                LoggerFactory.getLogger(Main.class).warn("did not close cleanly", trouble);
            }
        }));
    }
}
