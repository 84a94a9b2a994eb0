Feature: Boats

  Background: Words
