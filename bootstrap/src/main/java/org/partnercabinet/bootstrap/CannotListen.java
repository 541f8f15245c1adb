package org.partnercabinet.bootstrap;

import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.util.function.Supplier;

/** An address to listen at is taken, or is not of this machine. */
public final class CannotListen extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private CannotListen(String what, Throwable why) {
        super(what, why);
    }

    /** @throws CannotListen saying which setting and what stands against it */
    public static <T> T at(String setting, int port, Supplier<T> opening) {
        try {
            return opening.get();
        } catch (RuntimeException failed) {
            for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                if (cause instanceof BindException || cause instanceof UnresolvedAddressException) {
                    throw new CannotListen(setting + "=" + port, failed);
                }
            }
            throw failed;
        }
    }
}
