namespace Entente.Coding.Lexicons;

/// <summary>What to do with a line that is wrong: stop, so that no one codes with half a lexicon, or note it and read on, so that a check lists all.</summary>
internal sealed class LexiconFaults
{
    private readonly List<string>? _found;

    private LexiconFaults(List<string>? found) => _found = found;

    /// <summary>Throws the first fault.</summary>
    public static LexiconFaults Fatal { get; } = new(null);

    /// <summary>The faults noted so far, each with file, line and column.</summary>
    public IReadOnlyList<string> Found => _found ?? [];

    /// <summary>Notes faults instead of throwing them.</summary>
    public static LexiconFaults Noted() => new([]);

    /// <summary>Takes a fault.</summary>
    /// <exception cref="InvalidDataException">Faults are fatal.</exception>
    public void Add(InvalidDataException fault)
    {
        if (_found is null)
        {
            throw fault;
        }

        _found.Add(fault.Message);
    }

    /// <summary>What <paramref name="read"/> makes of a line; the default when it is at fault and faults are noted.</summary>
    public T? Try<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException fault) when (_found is not null)
        {
            _found.Add(fault.Message);
            return default;
        }
    }
}
