package org.gainsay.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Who may use the servers of a home: users, their keys, and who has signed in. They lie beside the ledger, so that all servers of a store
 * share them. Each change of users and keys is an entry of the ledger, of type {@link #TYPE}, kept in the same transaction; sign-ins are
 * none.
 *
 * <p>Where there are users, one of them at least is an administrator who is not disabled: whatever would leave none is refused.
 *
 * <p>Safe for any number of threads and processes. What goes wrong with the place is said as {@link Ledger} says it.
 */
public interface Accounts {
    /** Of the ledger's entries. */
    String TYPE = "access";

    /** Whether there are no users, so that the home serves one person. */
    boolean isEmpty();

    /** In order of their names. */
    List<Account> all();

    Optional<Account> find(String name);

    /**
     * Adds a user.
     *
     * @return false where there is one of that name
     * @throws org.gainsay.model.InputException where it would be the first one and no administrator
     */
    boolean add(String by, Account account);

    /** Adds a user where there is none at all, in the user's own name; else gives false. */
    boolean addFirst(Account account);

    /**
     * Changes a user. With the password, or disabled, the user is signed out everywhere.
     *
     * @return what the user is now; empty where there is none of that name
     * @throws org.gainsay.model.InputException where no administrator would be left
     */
    Optional<Account> change(String by, String name, UnaryOperator<Account> change);

    /**
     * Removes a user with all keys and sign-ins.
     *
     * @return false where there is none of that name
     * @throws org.gainsay.model.InputException where others, but no administrator would be left
     */
    boolean remove(String by, String name);

    /** Of all users, in order of owner and time. */
    List<AccessKey> keys();

    Optional<AccessKey> key(String id);

    void addKey(String by, AccessKey key);

    /** Removes a key; gives false where there is none of that id. */
    boolean removeKey(String by, String id);

    void begin(SignIn signIn);

    Optional<SignIn> signIn(String sha256);

    /** Notes that it was used. It need not outlast a power cut. */
    void seen(String sha256, Instant at);

    void end(String sha256);

    /** Forgets sign-ins that began before one instant, and those not used since another. */
    void forget(Instant beganBefore, Instant seenBefore);
}
