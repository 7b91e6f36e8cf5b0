namespace Entente.Storage;

/// <summary>The narrow waist through which readings become rows. One writer at a time; a batch is stored whole or not at all.</summary>
public interface IReadingStore
{
    /// <summary>Whether this very article, source and content, is stored already. Thread-safe.</summary>
    bool Knows(Article article);

    /// <summary>Records that a run began.</summary>
    /// <param name="coder">Name and version of coder, model and data.</param>
    /// <returns>The run's number.</returns>
    long BeginRun(string coder);

    /// <summary>Stores readings in one transaction. Articles already stored are passed over; a changed text becomes a new version, and the old one is kept.</summary>
    /// <param name="run">The run that made them.</param>
    /// <param name="readings">The readings.</param>
    /// <exception cref="StoreException">Nothing of the batch was stored.</exception>
    AppendOutcome Append(long run, IReadOnlyCollection<Reading> readings);

    /// <summary>Records that a run ended, and what it did.</summary>
    void EndRun(long run, RunTotals totals, IReadOnlyCollection<(string Where, string Problem)> badInputs);
}

/// <summary>What became of a batch.</summary>
/// <param name="Added">Articles stored, new versions included.</param>
/// <param name="Known">Articles that were there already.</param>
/// <param name="Revised">Articles stored as a new version of an older text.</param>
public readonly record struct AppendOutcome(int Added, int Known, int Revised);

/// <summary>The counts of a finished run.</summary>
/// <param name="Articles">Articles read and stored.</param>
/// <param name="Known">Articles that were there already.</param>
/// <param name="Revised">Articles stored as new versions.</param>
/// <param name="Words">Words read.</param>
/// <param name="Events">Events found.</param>
/// <param name="BadInputs">Pieces of input that were no article.</param>
public readonly record struct RunTotals(long Articles, long Known, long Revised, long Words, long Events, long BadInputs);
