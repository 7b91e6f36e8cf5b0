using Entente.Coding.Lexicons;
using Entente.Knowledge.Actors;
using Entente.Knowledge.Aliases;

namespace Entente.Coding.Mentions;

/// <summary>
/// Reads the noun phrases of one sentence that name actors: owner, office or role, and name composed
/// (<c>Russian Defence Minister Sergei Shoigu</c>, <c>spokesman for the Foreign Ministry of the DPRK</c>).
/// </summary>
/// <remarks>
/// It goes over the tokens from left to right and decides by the words beside a form, with tags to tell a modifier from a verb; a
/// wrong head of the parser then costs one phrase its extent and never its actor.
/// </remarks>
internal sealed partial class PhraseReader(ActorResolver resolver, PersonResolver people, SentencePieces pieces, ArticleMemory memory, SpeechWords speech)
{
    /// <summary>Phrases nest as deep as offices of bodies of organisations do; deeper nesting is hostile text.</summary>
    private const int DeepestPhrase = 4;

    /// <summary>Words between an owner and its office (<c>U.S. special presidential envoy</c>).</summary>
    private const int MostModifiers = 4;

    /// <summary>Reads all phrases, in order; they do not overlap.</summary>
    public List<Phrase> ReadAll()
    {
        var phrases = new List<Phrase>();
        for (var i = 0; i < pieces.Count;)
        {
            var before = phrases.Count;
            ReadDefinition(i, phrases);
            ReadAt(i, 0, phrases);
            if (phrases.Count > before)
            {
                i = Math.Max(i + 1, phrases[^1].End);
                for (var k = before; k < phrases.Count; k++)
                {
                    // Whom something is against ("the anti-Japanese war") owns none of the roles behind it.
                    if (!phrases[k].IsRegion && !pieces.SpanOf(phrases[k].First, phrases[k].End).Slice(pieces.Text).StartsWith("anti-", StringComparison.OrdinalIgnoreCase))
                    {
                        memory.Note(phrases[k].Actor);
                    }
                }
            }
            else
            {
                i = pieces.At(i) is { IsIgnored: true } ignored ? ignored.End : i + 1;
            }
        }

        ShareRoles(phrases);
        TakeComplements(phrases);
        return phrases;
    }

    private void ReadAt(int i, int depth, List<Phrase> phrases)
    {
        if (depth > DeepestPhrase)
        {
            return;
        }

        if (ReadPlacedBody(i, depth, phrases) || ReadRegion(i, depth, phrases) || ReadCity(i, depth, phrases))
        {
            return;
        }

        if (pieces.At(i) is { IsIgnored: false } piece && !IsPartOfName(piece))
        {
            if (piece.IsPerson && ReadPerson(i, i, Owner.None, phrases, depth))
            {
                return;
            }

            if ((piece.IsState || piece.IsOther) && ReadOwned(piece, depth, phrases))
            {
                return;
            }

            if (piece.IsHead && ReadHead(i, i, Owner.None, depth, phrases))
            {
                return;
            }
        }

        if (pieces.At(i) is null or { IsFamilyName: true } or { IsPerson: true } && !ReadRule(i, phrases))
        {
            ReadPerson(i, i, Owner.None, phrases, depth);
        }
    }

    // A state, an organisation or a body: alone, or as the owner of the office or role that follows.
    private bool ReadOwned(Piece piece, int depth, List<Phrase> phrases)
    {
        var chosen = resolver.Choose(piece, memory, n => n.Actor is not { Kind: ActorKind.Person } && n.Use != NameUse.FamilyName, out var alternatives);
        if (chosen?.Actor is not { } actor || !IsUsedAsName(piece, chosen))
        {
            return false;
        }

        if (actor.Kind == ActorKind.State && (chosen.Use is NameUse.Name or NameUse.Capital || IsSubject(piece.End)) && IsNamesake(piece, actor, phrases))
        {
            return true;
        }

        var slanted = (chosen.Marks & NameMarks.Slant) != 0;
        var next = piece.End;
        var possessive = IsPossessive(next);
        var owner = new Owner(actor, slanted, possessive || chosen.Use == NameUse.Adjective);
        // "Anti-Japanese Independent Movement of south Korea" is no body of Japan's.
        var isAgainst = pieces.SpanOf(piece.First, piece.End).Slice(pieces.Text).StartsWith("anti-", StringComparison.OrdinalIgnoreCase);
        if (!possessive && !isAgainst && piece.IsState && !pieces.Is(piece.First - 1, "-") && (ReadBodyNamedAfter(piece, actor) ?? ReadBodyWithStateInName(piece, actor)) is { } named)
        {
            phrases.Add(named);
            return true;
        }

        if (chosen.Use == NameUse.Capital && RegionalWords.Contains(next < pieces.Count ? pieces.Word(next).ToString() : "")
            && ReadOfRegion(piece.First, next, KnownActor.Region(chosen.Text, actor.Country ?? actor.Id), depth, phrases))
        {
            return true;
        }

        ReadCompass(piece, phrases);

        if (!pieces.Is(next, "-") && ReadHead(piece.First, possessive ? next + 1 : next, owner, depth, phrases, isLoose: piece.IsAdjective || possessive || !piece.IsState))
        {
            return true;
        }

        if (ReadSibling(piece, actor, depth) is { } sibling)
        {
            phrases.Add(sibling);
            return true;
        }

        var phrase = new Phrase
        {
            First = piece.First,
            End = piece.End,
            Actor = resolver.Reference(actor, memory),
            How = ResolutionMethod.Alias,
            Known = actor,
            IsSlanted = slanted,
            IsBareState = actor.Kind == ActorKind.State,
            IsCapital = chosen.Use == NameUse.Capital,
            Alternatives = alternatives,
        };
        if (actor.Kind is not ActorKind.State)
        {
            NoteHeads(phrase);
        }

        phrases.Add(phrase);
        return true;
    }

    // "Japanese and Chinese officials", "Poland's and Lithuania's defence chiefs": what the second shares, the first has too, and each his own of an office.
    private void ShareRoles(List<Phrase> phrases)
    {
        for (var i = phrases.Count - 2; i >= 0; i--)
        {
            var (here, next) = (phrases[i], phrases[i + 1]);
            if (here is { IsBareState: true, Known: { } state } && next.SharedRole is { } role && IsPossessive(here.End) is var possessive && IsCoordination(possessive ? here.End + 1 : here.End, next.First)
                && (possessive || pieces.At(here.First) is { IsAdjective: true }))
            {
                if (next.Actor is { Kind: ActorKind.Group, Country: { } country } && resolver.Knowledge.TryGet(country, out var second))
                {
                    next.Actor = role(second);
                }

                here.Actor = role(state);
                here.How = ResolutionMethod.Role;
                here.SharedRole = role;
            }
        }
    }

    private bool IsCoordination(int from, int to) =>
        to - from is 1 or 2 && (pieces.Is(to - 1, "and") || pieces.Is(to - 1, "or") || pieces.Is(to - 1, ",")) && (to - from == 1 || pieces.Is(from, ","));

    private bool IsPossessive(int index) => pieces.Is(index, "'s") || pieces.Is(index, "’s") || pieces.Is(index, "'") || pieces.Is(index, "’");

    // An alias that is a common word too must be written and tagged as a name: the sentence's first word proves nothing by its capital.
    private bool IsUsedAsName(Piece piece, KnownName name) =>
        !IsAnotherParty(piece) && (name.Marks & NameMarks.Shadow) == 0
        || (pieces.IsCapitalised(piece.First) && (piece.First > 0 || EntityAt(piece.First) is { Kind: EntityKind.Place } || pieces[0].Category is WordCategory.ProperNoun or WordCategory.Other));

    // "the Party for a Free Motherland", "the Party of Labour": not the party that a state's outlet calls so.
    private bool IsAnotherParty(Piece piece) =>
        piece.IsOther && pieces.Is(piece.End - 1, "Party") && (pieces.Is(piece.End - 2, "the") || piece.End == piece.First + 1) && (pieces.Is(piece.End, "for") || pieces.Is(piece.End, "of"))
        && SkipDeterminer(piece.End + 1) is var at && pieces.IsCapitalised(at) && pieces.Covering(at) is null or { IsState: false };

    /// <summary>The state, organisation or body that an office or role belongs to.</summary>
    private readonly record struct Owner(KnownActor? Actor, bool IsSlanted, bool Shares)
    {
        public static Owner None => default;
    }
}
