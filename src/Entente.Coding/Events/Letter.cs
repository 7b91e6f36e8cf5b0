using System.Collections.Immutable;
using Entente.Codes;
using Entente.Coding.Acts;

namespace Entente.Coding.Events;

/// <summary>Follows who writes to whom in an article that renders a message: after <c>X sent a message to Y</c>, "I" is X and "you" is Y.</summary>
internal sealed class Letter
{
    private ActorReference? _sender;
    private ActorReference? _addressee;

    /// <summary>Mentions of sender and addressee by pronouns that no earlier layer resolved.</summary>
    public IEnumerable<ActorMention> Persons(string text, Sentence sentence, IEnumerable<ActorMention> known)
    {
        if (_sender is null || _addressee is null)
        {
            yield break;
        }

        var taken = known.ToList();
        for (int i = 0; i < sentence.Tokens.Length; i++)
        {
            var token = sentence.Tokens[i];
            var person = token.Category != WordCategory.Pronoun ? null : text[token.Span.Start..token.Span.End].ToLowerInvariant() switch
            {
                "i" or "me" or "my" or "we" or "our" => _sender,
                "you" or "your" => _addressee,
                _ => null,
            };
            if (person is not null && !taken.Any(m => m.Span.Overlaps(token.Span)))
            {
                yield return new(token.Span, sentence.Index, i, person, ResolutionMethod.Coreference) { Tokens = (i, i + 1) };
            }
        }
    }

    /// <summary>Notes a message that the sentence says was sent.</summary>
    public void Follow(SentenceTree tree, ImmutableArray<Act> acts)
    {
        foreach (var act in acts)
        {
            if (act.Type == EventType.Support && act is { Actors: [var sender, ..], Recipients: [var addressee, ..] } && IsMessage(act.Trigger.Slice(tree.Text)))
            {
                (_sender, _addressee) = (sender.Actor, addressee.Actor);
            }
        }
    }

    private static bool IsMessage(ReadOnlySpan<char> trigger) =>
        trigger.Contains("message", StringComparison.OrdinalIgnoreCase) || trigger.Contains("letter", StringComparison.OrdinalIgnoreCase)
        || trigger.Contains("telegram", StringComparison.OrdinalIgnoreCase) || trigger.Contains("reply", StringComparison.OrdinalIgnoreCase);
}
