using Entente.Coding.Acts;

namespace Entente.Coding.Events;

/// <summary>Finds where an act took place: a place name in a phrase of its own clause.</summary>
internal static class EventPlaces
{
    /// <summary>The place that the act's clause names; null when it names none.</summary>
    public static EventPlace? Of(SentenceTree tree, Act act)
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
                    return new(tree.Text[place.Span.Start..place.Span.End], place.Actor.Country, null, null);
                }
            }
        }

        return null;
    }
}
