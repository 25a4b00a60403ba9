package click.dailyfeed.bench.loader;

import click.dailyfeed.bench.BenchException;
import click.dailyfeed.bench.client.DailyfeedClient;
import click.dailyfeed.bench.client.Session;
import click.dailyfeed.bench.journal.Entry;
import click.dailyfeed.bench.journal.Journal;
import click.dailyfeed.bench.plan.Account;
import click.dailyfeed.bench.plan.Deed;
import java.util.List;
import java.util.Optional;

/** The sessions of the members: each logs in when first needed, once. Safe for many threads. */
final class Sessions {
    private final List<Slot> slots;

    Sessions(List<Account> accounts, Journal journal, DailyfeedClient client) {
        this.slots = accounts.stream()
                .map(account -> new Slot(account, journal, client))
                .toList();
    }

    /**
     * The session of a member.
     *
     * @param member number of the member
     * @throws BenchException if the platform does not know the member, or by another id than the journal has
     */
    Session of(int member) {
        return slots.get(member).session();
    }

    private static final class Slot {
        private final Account account;
        private final Journal journal;
        private final DailyfeedClient client;
        private Optional<Session> session = Optional.empty();

        Slot(Account account, Journal journal, DailyfeedClient client) {
            this.account = account;
            this.journal = journal;
            this.client = client;
        }

        synchronized Session session() {
            if (session.isEmpty()) {
                session = client.logIn(account.email(), account.password());
                session.ifPresent(this::requireJournalled);
            }
            return session.orElseThrow(() -> new BenchException(explanation()));
        }

        private void requireJournalled(Session known) {
            Optional<Entry> entry = journal.find(Deed.MEMBER, account.number());
            if (entry.isPresent() && entry.get().id() != known.memberId()) {
                throw new BenchException(explanation());
            }
        }

        private String explanation() {
            return journal.has(account)
                    ? account.email() + " is not the member that " + journal.file()
                            + " records: the platform has another database than then; load with --fresh"
                    : account.email() + " or handle " + account.handle()
                            + " belongs to somebody else: choose another --seed";
        }
    }
}
