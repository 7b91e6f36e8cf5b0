using Entente.Knowledge.Aliases;

namespace Entente.Coding.Mentions;

internal sealed partial class PhraseReader
{
    // Words for people in general point back to no one.
    private bool IsPointingBack(int first, int end, RoleReading role) =>
        (role.Owner is null || role.IsFromContext) && IsDefinite(first) && !pieces.Is(end - 1, "people") && !pieces.Is(end - 1, "government") && !pieces.Is(end - 1, "party");

    // "the secretariat of the Pan-African Movement": another's, whom no file has.
    private bool HasUnknownOwner(int end, RoleReading role) =>
        IsOwningPreposition(end, role) && SkipDeterminer(end + 1) is var at && pieces.IsCapitalised(at) && pieces.Covering(at) is null && pieces[at].Category == WordCategory.ProperNoun;

    private bool IsSubject(int end) => pieces[end - 1].Relation.StartsWith("nsubj", StringComparison.Ordinal);

    // What the text may call an actor later: by the head of the phrase, by the title before a name, by a noun of a body's name.
    private void NoteHeads(Phrase phrase)
    {
        var actor = phrase.Actor;
        if (actor.Country is null && actor.Kind is not (ActorKind.Organisation or ActorKind.Person))
        {
            return;
        }

        memory.NoteHead(pieces.Word(pieces.HeadOf(phrase.First, phrase.End)).ToString(), actor);
        if (actor.Kind is ActorKind.Body or ActorKind.Organisation or ActorKind.Company or ActorKind.ArmedGroup)
        {
            foreach (var word in actor.Name.Split(' '))
            {
                if (word.Length >= ShortestNoun && char.IsUpper(word[0]))
                {
                    memory.NoteHead(word, actor);
                }
            }
        }
    }

    /// <summary>Nouns of names by which one comes back to a body (<c>bank</c>, <c>ministry</c>) have more letters than the words between them.</summary>
    private const int ShortestNoun = 4;

    private void NoteTitle(int first, int end, RoleReading? role, ActorReference actor)
    {
        if (role is { IsFormer: true })
        {
            return;
        }

        if (role is not null)
        {
            var title = role.Words.AsSpan();
            title = title.IndexOf(" of ") is > 0 and var of ? title[..of] : title.IndexOf(" for ") is > 0 and var @for ? title[..@for] : title;
            memory.NoteHead(title[(title.LastIndexOf(' ') + 1)..].ToString(), actor);
        }
        else if (end - first > 1 && resolver.Knowledge.Names.Find(pieces.Word(first).ToString()).Any(n => n.Use is NameUse.Title))
        {
            memory.NoteHead(pieces.Word(first).ToString(), actor);
        }
    }
}
