package org.partnercabinet.bootstrap.security;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.partnercabinet.application.Vault;

/** AES-256-GCM with a random nonce before each text. The first byte is the format, so that keys can be changed one day. */
public final class AesVault implements Vault {
    private static final byte FORMAT = 1;
    private static final int NONCE = 12;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    public AesVault(SecretKey secret) {
        key = new SecretKeySpec(secret.forPurpose("vault"), "AES");
    }

    @Override
    public byte[] seal(byte[] plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, plain, 0);
        byte[] whole = new byte[1 + NONCE + sealed.length];
        whole[0] = FORMAT;
        System.arraycopy(nonce, 0, whole, 1, NONCE);
        System.arraycopy(sealed, 0, whole, 1 + NONCE, sealed.length);
        return whole;
    }

    @Override
    public byte[] open(byte[] sealed) {
        if (sealed.length < 1 + NONCE || sealed[0] != FORMAT) throw new IllegalStateException("not sealed here");
        return run(Cipher.DECRYPT_MODE, Arrays.copyOfRange(sealed, 1, 1 + NONCE), sealed, 1 + NONCE);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, int from) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(128, nonce));
            return cipher.doFinal(input, from, input.length - from);
        } catch (GeneralSecurityException notOurs) {
            throw new IllegalStateException("not sealed with this installation's key", notOurs);
        }
    }
}
