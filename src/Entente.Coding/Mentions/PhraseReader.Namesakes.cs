using Entente.Knowledge.Actors;

namespace Entente.Coding.Mentions;

internal sealed partial class PhraseReader
{
    // A state's name that stands for someone or something else here: "Jordan said" after "Michael Jordan", "Atlanta, Georgia" and Georgia after it.
    private bool IsNamesake(Piece piece, KnownActor state, List<Phrase> phrases)
    {
        if (piece.End == piece.First + 1 && PlacesThatAreNames.Contains(pieces.Word(piece.First).ToString()) && (piece.IsCapital || !memory.HasSeen(state.Id))
            && memory.FindPerson([pieces.Word(piece.First).ToString()]) is { } person)
        {
            phrases.Add(new() { First = piece.First, End = piece.End, Actor = person, How = ResolutionMethod.Coreference });
            return true;
        }

        if (!memory.HasSeen(state.Id) && IsInAnotherCountry(piece, state))
        {
            memory.NoteNamesake(state.Id);
        }

        return memory.HasNamesake(state.Id) && !memory.HasSeen(state.Id);
    }

    // "in Atlanta, Georgia": the town before the comma is known, and not in that state.
    private bool IsInAnotherCountry(Piece piece, KnownActor state)
    {
        var end = piece.First - 1;
        var first = end;
        while (first > 0 && pieces.IsCapitalised(first - 1) && pieces.Covering(first - 1) is null)
        {
            first--;
        }

        if (!pieces.Is(end, ",") || first == end || first == 0 || pieces[first - 1].Category != WordCategory.Adposition)
        {
            return false;
        }

        var town = pieces.SpanOf(first, end).Slice(pieces.Text).ToString();
        return resolver.Knowledge.FindPlace(town) is { Country: { } country } && country != state.Country && resolver.Knowledge.FindPlace(town, state.Country) is null;
    }
}
