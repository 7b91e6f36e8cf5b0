using System.Collections.Immutable;

namespace Entente.Coding.Coreference;

/// <summary>What the text has mentioned so far, for words that point back. One for each article; not shared between threads.</summary>
internal sealed class Discourse
{
    // Words point back over a few sentences only; older mentions are dropped.
    private const int MostEntries = 96;

    private readonly List<Entry> _entries = [];

    /// <summary>A mention and its place in the sentence's grammar.</summary>
    /// <param name="Mention">The mention.</param>
    /// <param name="Role">The place of its phrase.</param>
    internal readonly record struct Entry(ActorMention Mention, PhraseRole Role);

    /// <summary>Mentions, the latest last.</summary>
    public IReadOnlyList<Entry> Entries => _entries;

    /// <summary>Adds the next mention in text order.</summary>
    public void Add(ActorMention mention, PhraseRole role)
    {
        if (_entries.Count >= MostEntries)
        {
            _entries.RemoveRange(0, MostEntries / 3);
        }

        _entries.Add(new(mention, role));
    }

    /// <summary>The most salient mention that fits, in the sentence nearest before: subjects before objects before others, the later before the earlier.</summary>
    /// <param name="sentence">The sentence of the word that points back.</param>
    /// <param name="reach">Sentences to look back.</param>
    /// <param name="fits">Which mentions may be meant.</param>
    public ActorMention? Salient(int sentence, int reach, Func<Entry, bool> fits)
    {
        Entry? best = null;
        for (int i = _entries.Count - 1; i >= 0; i--)
        {
            var entry = _entries[i];
            if (entry.Mention.Sentence < sentence - reach || best is { } found && found.Mention.Sentence > entry.Mention.Sentence)
            {
                break;
            }

            if (fits(entry) && (best is null || entry.Role < best.Value.Role))
            {
                best = entry;
            }
        }

        return best?.Mention;
    }

    /// <summary>The place of a mention's phrase in its clause.</summary>
    public PhraseRole RoleOf(ActorMention mention) => _entries.Find(e => ReferenceEquals(e.Mention, mention)).Role;

    /// <summary>How often an actor has been mentioned of late.</summary>
    public int Count(string actor) => _entries.Count(e => e.Mention.Actor.Id == actor);

    /// <summary>The mentions of a sentence, in text order.</summary>
    public ImmutableArray<Entry> In(int sentence) => [.. _entries.Where(e => e.Mention.Sentence == sentence)];
}

/// <summary>Where a phrase stands in its clause, the most salient first.</summary>
internal enum PhraseRole
{
    /// <summary>Subject of a clause.</summary>
    Subject,
    /// <summary>Direct or indirect object.</summary>
    Object,
    /// <summary>Behind a preposition, or apart.</summary>
    Oblique,
    /// <summary>Inside another noun phrase: a modifier or possessor.</summary>
    Modifier,
}
