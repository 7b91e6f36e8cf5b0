using Entente.Coding.Acts;
using Entente.Knowledge;

namespace Entente.Coding.Events;

/// <summary>Finds where an act took place: a place name in a phrase of its own clause.</summary>
internal static class EventPlaces
{
    /// <summary>The place that the act's clause names, with its coordinates where <paramref name="knowledge"/> has them; null when it names none.</summary>
    public static EventPlace? Of(SentenceTree tree, Act act, KnowledgeBase? knowledge)
    {
        foreach (int head in new[] { act.Token, tree[act.Token].Head })
        {
            if (head < 0)
            {
                continue;
            }

            foreach (int child in tree.Children(head))
            {
                if ((tree.Is(child, "obl") || tree.Is(child, "nmod")) && tree.Introducer(child) is "in" or "at" or "near" && tree.MentionAt(child) is { IsPlaceOnly: true } place)
                {
                    string name = tree.Text[place.Span.Start..place.Span.End];
                    var known = knowledge?.FindPlace(name, place.Actor.Country) ?? knowledge?.FindPlace(place.Actor.Name, place.Actor.Country);
                    return new(name, place.Actor.Country, known?.Latitude, known?.Longitude);
                }
            }
        }

        return null;
    }
}
