using System.Collections.Immutable;
using Entente.Codes;

namespace Entente.Coding.Lexicons;

/// <summary>Reads a file of the act lexicon; <c>docs/extending/acts.md</c> describes the language.</summary>
internal static class ActEntryReader
{
    private static readonly string[] Categories = ["verb", "noun", "adjective"];
    private static readonly string[] Keys = ["mode", "cameo", "control", "inner", "needs", "place", "weak", "foreign", "allies", "also"];
    private static readonly string[] Needs = ["object", "no-object", "clause", "no-clause", "infinitive", "passive", "finite"];

    /// <summary>Reads the entries of a file in its order.</summary>
    /// <param name="path">The file.</param>
    /// <param name="type">The type that the file's entries are base acts of; null for a file of operators.</param>
    /// <param name="operators">The operators that the composition table knows.</param>
    /// <param name="faults">Takes lines that are malformed.</param>
    /// <exception cref="InvalidDataException">A line is malformed and faults are fatal; the message names file, line and column.</exception>
    public static IEnumerable<ActEntry> Read(string path, EventType? type, IReadOnlyCollection<string> operators, LexiconFaults faults)
    {
        ActEntry? section = null;
        bool begun = false;
        foreach (var line in SourceLine.Read(path))
        {
            string text = line.Text.Trim();
            if (text[0] == '[')
            {
                // What stands below a section that cannot be read is passed over: its faults would all be the section's.
                section = faults.Try(() => Section(line, text, type, operators));
                begun = true;
            }
            else if (!begun)
            {
                faults.Add(line.Error(text, "an entry stands before the first section; begin with a line such as '[verb: subject > object]'."));
            }
            else if (section is not null && faults.Try(() => Entry(line, text, section)) is { } entry)
            {
                yield return entry;
            }
        }
    }

    private static ActEntry Section(SourceLine line, string text, EventType? type, IReadOnlyCollection<string> operators)
    {
        if (text[^1] != ']')
        {
            throw line.Error(text[^1..], "a section line ends with ']'.");
        }

        var (head, roles, settings) = Split(text[1..^1]);
        string[] words = head.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string? name = type is null && words.Length == 2 ? words[0] : null;
        if (words.Length != (type is null ? 2 : 1) || roles is null)
        {
            throw line.Error(text, type is null
                ? "an operator's section names operator, word class and roles, as in '[promise verb: subject > to]'."
                : "a section names word class and roles, as in '[verb: subject > object]'.");
        }

        if (name is not null && !operators.Contains(name))
        {
            throw line.Unknown("operator", name, operators);
        }

        int category = Array.IndexOf(Categories, words[^1]);
        if (category < 0)
        {
            throw line.Unknown("word class", words[^1], Categories);
        }

        var empty = new Expression([], (HeadCategory)category, []);
        return Apply(line, settings, new(empty, RoleFrame.Parse(line, roles), "") { Type = type, Operator = name });
    }

    private static ActEntry Entry(SourceLine line, string text, ActEntry section)
    {
        var (words, roles, settings) = Split(text);
        var entry = Apply(line, settings, section with
        {
            Roles = roles is null ? section.Roles : RoleFrame.Parse(line, roles),
            Source = $"{Path.GetFileName(line.File)}:{line.Number}",
            Path = line.File,
            Line = line.Number,
        });

        // A final preposition opens a phrase only when someone is looked for behind it; else it is a particle: "give in".
        var sought = entry.Roles.Actor.Concat(entry.Roles.Recipient).Select(s => s.Preposition).Concat(entry.Inner).ToHashSet(StringComparer.Ordinal);
        return entry with { Expression = Expression.Parse(line, words, section.Expression.Category).WithParticles(sought) };
    }

    private static (string Words, string? Roles, string Settings) Split(string text)
    {
        int semicolon = text.IndexOf(';', StringComparison.Ordinal);
        string settings = semicolon < 0 ? "" : text[(semicolon + 1)..];
        string front = semicolon < 0 ? text : text[..semicolon];
        int colon = front.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (front.Trim(), null, settings) : (front[..colon].Trim(), front[(colon + 1)..], settings);
    }

    private static ActEntry Apply(SourceLine line, string settings, ActEntry entry)
    {
        foreach (string setting in settings.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = setting.IndexOf('=', StringComparison.Ordinal);
            string key = equals < 0 ? setting : setting[..equals];
            string value = equals < 0 ? "" : setting[(equals + 1)..];
            entry = key switch
            {
                "mode" => entry with { Mode = Mode(line, entry.Type, value) },
                "cameo" => entry with { Cameo = Cameo(line, value) },
                "control" => entry with { Control = Enum.TryParse<Control>(value, ignoreCase: true, out var c) ? c : throw line.Unknown("control", value, ["nearest", "subject", "other"]) },
                "inner" => entry with { Inner = [.. value.Split(',').Select(p => p == ActEntry.InnerSubject || Slot.Prepositions.Contains(p) ? p : throw line.Unknown("preposition", p, Slot.Prepositions))] },
                "needs" => entry with { Needs = Needs.Contains(value) || Slot.Prepositions.Contains(value) ? value : throw line.Unknown("condition", value, Needs.Concat(Slot.Prepositions)) },
                "allies" => entry with { Allies = EventTypes.TryParse(value, out var shared) ? shared : throw line.Unknown("event type", value, Enum.GetValues<EventType>().Select(t => t.Code())) },
                "place" => entry with { TakesPlace = true },
                "foreign" => entry with { IsForeign = true },
                "also" => entry with { Also = Also(line, value) },
                "weak" => entry with { IsWeak = true },
                _ => throw line.Unknown("setting", key, Keys),
            };
        }

        return entry;
    }

    private static (EventType Type, string? Mode) Also(SourceLine line, string value)
    {
        string[] parts = value.Split('/');
        var type = EventTypes.TryParse(parts[0], out var known) ? known : throw line.Unknown("event type", parts[0], Enum.GetValues<EventType>().Select(t => t.Code()));
        return (type, Mode(line, type, parts.Length > 1 ? parts[1] : ""));
    }

    private static string? Mode(SourceLine line, EventType? type, string value) =>
        value.Length == 0 ? null
        : type is { } t && !EventModes.Of(t).Contains(value) ? throw line.Unknown($"mode of {t.Code()}", value, EventModes.Of(t))
        : value;

    private static string Cameo(SourceLine line, string value) =>
        CameoCodes.IsCode(value) ? value : throw line.Error(value, $"'{value}' is no CAMEO code; a code is a root from 01 to 20 with up to two more digits, as in '042'.");
}
