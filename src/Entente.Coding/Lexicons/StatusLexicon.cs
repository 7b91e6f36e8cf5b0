using System.Collections.Frozen;

namespace Entente.Coding.Lexicons;

/// <summary>What words say of the reality of an act that they govern or qualify (<c>data/lexicon/status.txt</c>). Immutable and thread-safe.</summary>
internal sealed class StatusLexicon
{
    private const string Table = "status.txt";

    private static readonly string[] TraitNames = [.. Enum.GetNames<StatusTrait>().Skip(1).Select(n => n.ToLowerInvariant())];

    private readonly FrozenDictionary<string, Bearing> _governors;
    private readonly FrozenDictionary<string, Bearing> _qualifiers;

    private readonly FrozenDictionary<string, StatusTrait> _traits;

    private StatusLexicon(Dictionary<string, Bearing> governors, Dictionary<string, Bearing> qualifiers, Dictionary<string, StatusTrait> traits) =>
        (_governors, _qualifiers, _traits) = (governors.ToFrozenDictionary(StringComparer.Ordinal), qualifiers.ToFrozenDictionary(StringComparer.Ordinal), traits.ToFrozenDictionary(StringComparer.Ordinal));

    /// <summary>Reads the table.</summary>
    /// <param name="folder">The folder laid out like <c>data/lexicon</c>.</param>
    /// <exception cref="InvalidDataException">A line is malformed; the message names it.</exception>
    public static StatusLexicon Open(string folder) => Read(LexiconFile.Open(folder, Table));

    /// <summary>Takes a table that is already in memory.</summary>
    /// <exception cref="InvalidDataException">A line is malformed or gives a lemma a second class; the message names it.</exception>
    public static StatusLexicon Read(LexiconFile file)
    {
        Dictionary<string, Bearing> governors = new(StringComparer.Ordinal), qualifiers = new(StringComparer.Ordinal);
        Dictionary<string, StatusTrait> traits = new(StringComparer.Ordinal);
        foreach (var line in file.Lines)
        {
            string[] words = line.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 1 && TraitOf(words[0]) is { } trait)
            {
                foreach (string lemma in words[1..])
                {
                    traits[lemma] = traits.GetValueOrDefault(lemma) | trait;
                }

                continue;
            }

            if (words.Length < 2 || !char.IsLetter(words[0][0]) || !Enum.TryParse<Bearing>(words[0], ignoreCase: true, out var bearing) || bearing == Bearing.None)
            {
                throw file.Error(line, $"expected CLASS LEMMA …, with carry, occur, serve, ahead, asked, topic, unsure, given, occasion, undone, excluded, rebut, told, open, patron, possible, coming, current or void as CLASS, or a trait: {string.Join(", ", TraitNames)}");
            }

            foreach (string lemma in words[1..])
            {
                if (!(bearing >= Bearing.Possible ? qualifiers : governors).TryAdd(lemma, bearing))
                {
                    throw file.Error(line, $"'{lemma}' has a class already; remove one of the two");
                }
            }
        }

        return new(governors, qualifiers, traits);
    }

    private static StatusTrait? TraitOf(string word) => TraitNames.Contains(word) ? Enum.Parse<StatusTrait>(word, ignoreCase: true) : null;

    /// <summary>What a governing word says; <see cref="Bearing.None"/> when it leaves the act its own status.</summary>
    /// <param name="lemma">The word.</param>
    /// <param name="introducer">The preposition or <c>to</c> before the act, empty for none: an entry with it (<c>call_for</c>) goes first.</param>
    public Bearing Governor(string lemma, string introducer = "") =>
        introducer.Length > 0 && _governors.TryGetValue($"{lemma}_{introducer}", out var bearing) ? bearing : _governors.GetValueOrDefault(lemma);

    /// <summary>Whether there is an entry for the word before this very preposition.</summary>
    public bool IsListed(string lemma, string introducer) => _governors.ContainsKey($"{lemma}_{introducer}");

    /// <summary>Whether a word has a trait, whatever its class.</summary>
    public bool Has(string lemma, StatusTrait trait) => (_traits.GetValueOrDefault(lemma) & trait) != 0;

    /// <summary>What an adjective of the act's noun says.</summary>
    public Bearing Qualifier(string lemma) => _qualifiers.GetValueOrDefault(lemma);
}

/// <summary>What a word says of the reality of an act.</summary>
internal enum Bearing
{
    /// <summary>Nothing.</summary>
    None,
    /// <summary>The act shares the word's own reality as its object or complement: <c>manage</c>, <c>hold</c>.</summary>
    Carry,
    /// <summary>… and as its subject: <c>begin</c>, <c>occur</c>.</summary>
    Occur,
    /// <summary>The act as purpose of the word is reached with it: <c>met to discuss</c>, <c>was used to suppress</c>.</summary>
    Serve,
    /// <summary>The act lies ahead: <c>plan</c>.</summary>
    Ahead,
    /// <summary>The act is wanted, asked for, tried or considered: <c>urge</c>.</summary>
    Asked,
    /// <summary>… where the act is new to the reader, while a known one has taken place: <c>discuss a truce</c>, <c>discuss the attack</c>.</summary>
    Topic,
    /// <summary>… and even a clause that says so is uncertain: <c>hope</c>, <c>rumour</c>.</summary>
    Unsure,
    /// <summary>The act took place before, whatever becomes of the word: <c>punish for</c>.</summary>
    Given,
    /// <summary>The act is an occasion, still to come when the word is: <c>attend</c>.</summary>
    Occasion,
    /// <summary>The act does not take place: <c>refuse</c>.</summary>
    Undone,
    /// <summary>… and is left open where the word itself is denied: <c>rule out</c>, <c>did not rule out</c>.</summary>
    Excluded,
    /// <summary>The content of what was told is not so, while a noun of telling remains told: <c>dismissed claims that …</c>.</summary>
    Rebut,
    /// <summary>A noun of telling, whose content is as real as whoever judges it says: <c>claim</c>, <c>report</c>.</summary>
    Told,
    /// <summary>The act only seems to take place, or is made possible: <c>appear</c>, <c>allow</c>.</summary>
    Open,
    /// <summary>Those for whom a service is there, so that what they can do is told as done: <c>members can add programs</c>.</summary>
    Patron,
    /// <summary>An adjective of the act: <c>likely</c>.</summary>
    Possible,
    /// <summary>An adjective of the act: <c>upcoming</c>.</summary>
    Coming,
    /// <summary>An adjective of the act: <c>ongoing</c>.</summary>
    Current,
    /// <summary>An adjective of the act: <c>cancelled</c>.</summary>
    Void,
}
