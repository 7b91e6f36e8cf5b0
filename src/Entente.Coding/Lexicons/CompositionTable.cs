using System.Collections.Frozen;
using System.Collections.Immutable;
using Entente.Codes;

namespace Entente.Coding.Lexicons;

/// <summary>What the whole is when an operator is applied to an act.</summary>
/// <param name="Type">The type of the whole; null when <see cref="IsInner"/> or nothing is made.</param>
/// <param name="Mode">The mode of the whole; null for none.</param>
/// <param name="IsInner">Whether the whole is the inner act itself, at another status.</param>
/// <param name="InnerStatus">The status that the inner act gets; null leaves it.</param>
/// <param name="KeepsInner">Whether the inner act is an event of its own.</param>
/// <param name="IsAhead">Whether the whole has the status of the inner act, as <c>will meet</c> is a planned AGREE, where a promise made is an occurred one.</param>
/// <param name="Cameo">CAMEO code; null for the type's default.</param>
internal sealed record Composition(EventType? Type, string? Mode, bool IsInner, EventStatus? InnerStatus, bool KeepsInner, bool IsAhead, string? Cameo)
{
    /// <summary>The status of the whole before anything is applied to it.</summary>
    public EventStatus Status => IsAhead && InnerStatus is { } inner ? inner : EventStatus.Occurred;
}

/// <summary>The algebra of acts: operator × type of the inner act → the whole (<c>data/lexicon/composition.txt</c>).</summary>
internal sealed class CompositionTable
{
    private static readonly string[] Wholes = ["same", "nothing", .. Enum.GetValues<EventType>().Select(t => t.Code())];
    private readonly FrozenDictionary<(string Operator, string Inner), Composition> _rows;

    private CompositionTable(Dictionary<(string, string), Composition> rows)
    {
        _rows = rows.ToFrozenDictionary();
        Operators = [.. rows.Keys.Select(k => k.Item1).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The names of all operators.</summary>
    public ImmutableArray<string> Operators { get; }

    /// <summary>Reads the table.</summary>
    /// <param name="path">The shipped table.</param>
    /// <param name="own">The user's tables, whose rows add to those before or take their place.</param>
    /// <param name="faults">Takes rows that are malformed or repeat another of the same file.</param>
    /// <exception cref="InvalidDataException">A row is at fault and faults are fatal; the message names file, line and column.</exception>
    public static CompositionTable Open(string path, IReadOnlyList<string> own, LexiconFaults faults)
    {
        var rows = new Dictionary<(string, string), Composition>();
        foreach (string file in own.Prepend(path))
        {
            var seen = new HashSet<(string, string)>();
            foreach (var line in SourceLine.Read(file))
            {
                faults.Try(() => Add(line, rows, seen));
            }
        }

        return new(rows);
    }

    private static bool Add(SourceLine line, Dictionary<(string, string), Composition> rows, HashSet<(string, string)> seen)
    {
        string[] words = line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int arrow = Array.IndexOf(words, "->");
        if (arrow < 2 || arrow + 1 >= words.Length)
        {
            throw line.Error(line.Text.Trim(), "a row is 'operator INNER … -> WHOLE', as in 'promise AID -> AGREE'.");
        }

        var whole = Whole(line, words[(arrow + 1)..]);
        foreach (string inner in words[1..arrow])
        {
            if (inner is not ("none" or "any"))
            {
                string[] parts = inner.Split('/');
                var type = EventTypes.TryParse(parts[0], out var t) ? t : throw line.Unknown("event type", inner, Wholes[2..].Append("none").Append("any"));
                if (parts.Length > 1 && !EventModes.Of(type).Contains(parts[1]))
                {
                    throw line.Unknown($"mode of {type.Code()}", parts[1], EventModes.Of(type));
                }
            }

            if (!seen.Add((words[0], inner)))
            {
                throw line.Error(inner, $"'{words[0]} {inner}' has a row already; remove one of the two.");
            }

            rows[(words[0], inner)] = whole;
        }

        return true;
    }

    /// <summary>The row for an operator and an inner act: by type and mode, else by type, else the row <c>any</c>; null when there is none.</summary>
    public Composition? Find(string name, EventType? inner, string? mode)
    {
        if (inner is not { } type)
        {
            return _rows.GetValueOrDefault((name, "none"));
        }

        return (mode is null ? null : _rows.GetValueOrDefault((name, type.Code() + "/" + mode)))
            ?? _rows.GetValueOrDefault((name, type.Code()))
            ?? _rows.GetValueOrDefault((name, "any"));
    }

    private static Composition Whole(SourceLine line, string[] words)
    {
        string[] name = words[0].Split('/');
        EventType? type = null;
        if (words[0] is not ("same" or "nothing"))
        {
            type = EventTypes.TryParse(name[0], out var t) ? t : throw line.Unknown("whole", name[0], Wholes);
            if (name.Length > 1 && !EventModes.Of(t).Contains(name[1]))
            {
                throw line.Unknown($"mode of {t.Code()}", name[1], EventModes.Of(t));
            }
        }

        EventStatus? status = null;
        bool keeps = false, ahead = false;
        string? cameo = null;
        foreach (string word in words[1..])
        {
            if (word == "keep")
            {
                keeps = true;
            }
            else if (word == "ahead")
            {
                ahead = true;
            }
            else if (word.StartsWith("cameo=", StringComparison.Ordinal) && CameoCodes.IsCode(word[6..]))
            {
                cameo = word[6..];
            }
            else
            {
                status = Enum.TryParse<EventStatus>(word, ignoreCase: true, out var s) ? s
                    : throw line.Unknown("outcome word", word, Enum.GetNames<EventStatus>().Append("keep").Append("ahead").Append("cameo=030"));
            }
        }

        return new(type, name.Length > 1 ? name[1] : null, words[0] == "same", status, keeps, ahead, cameo);
    }
}
